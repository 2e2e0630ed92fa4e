#!/usr/bin/env python3
"""Turns the gathered rates of Compute Savings Plans into savings_plans.csv.

Usage: recipe_plans.py PRICING_FOLDER FILL_FOLDER [OUTPUT_FOLDER]

PRICING_FOLDER holds prices.csv, FILL_FOLDER holds history.csv; the rows of the service
compute_savings_plan are read. Without OUTPUT_FOLDER the file is written beside this script. An
item or a text that is not known here stops the recipe. The rules are explained in README.md.
"""

import re
import sys
from pathlib import Path

from recipe import HERE, REGIONS, rows_of, write

PLANS = {
    "compute_1y_no_upfront": "1yr_no_upfront",
    "compute_1y_all_upfront": "1yr_all_upfront",
    "compute_3y_no_upfront": "3yr_no_upfront",
    "compute_3y_all_upfront": "3yr_all_upfront",
}

# What an item begins with, and the SKU and type that its rate replaces.
SKUS = {
    "lambda_duration_x86": ("lambda.duration_x86", ""),
    "lambda_duration_arm64": ("lambda.duration_arm64", ""),
    "lambda_provisioned_concurrency_x86": ("lambda.provisioned_x86", ""),
    "lambda_duration_under_pc_x86": ("lambda.provisioned_duration_x86", ""),
    "fargate_x86_vcpu": ("fargate.vcpu_x86", ""),
    "fargate_arm64_vcpu": ("fargate.vcpu_arm64", ""),
    "fargate_x86_memory": ("fargate.memory_x86", ""),
    "fargate_arm64_memory": ("fargate.memory_arm64", ""),
    "ec2_m6a_xlarge": ("ec2.on_demand", "m6a.xlarge"),
}

# How the rest of an item names term and payment, where it does not name one plan.
TERMS = {
    "1yr_or_3yr_no_upfront": (["1yr_no_upfront", "3yr_no_upfront"], ""),
    "all_upfront": (
        ["1yr_all_upfront", "3yr_all_upfront"],
        "the source names no term: taken for both, as the rate without upfront is one for both",
    ),
    "all_upfront_1yr": (["1yr_all_upfront"], ""),
    "": (
        ["1yr_no_upfront", "3yr_no_upfront"],
        "the source names neither term nor payment: 12 % off, as duration without upfront",
    ),
}

SOURCES = [
    ("pricing regimes (as of 2026-09-28)", "regimes"),
    ("instances-api.vantage.sh fixture", "vantage-answer"),
    ("Real May-2026 ap-south-1 Fargate legs", "mumbai-plans"),
    ("ligoj/plugin-prov-aws@9fd53b2", "ligoj"),
]

NOTES = {"ligoj": "seen on this day alone; until when it held is not known"}


def source_id(text):
    for mark, key in SOURCES:
        if mark in text:
            return key
    sys.exit(f"no id in sources.csv for the source text: {text}")


def plans_of(item):
    """The plans, the SKU and the type of an item, and a note."""
    for start, (sku, name) in SKUS.items():
        rest = item[len(start) :].lstrip("_") if item.startswith(start) else None
        if rest in TERMS:
            return (*TERMS[rest], sku, name)
        if rest in PLANS.values():
            return [rest], "", sku, name
    sys.exit(f"no plan for the item: {item}")


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    pricing, fill = Path(sys.argv[1]), Path(sys.argv[2])
    out = Path(sys.argv[3]) if len(sys.argv) == 4 else HERE
    gathered = [
        (row, row["price_usd"], row["effective_or_seen_date"], row["source_url_or_repo_path"])
        for row in rows_of(pricing / "prices.csv")
    ] + [
        (row, row["price_or_value"], row["since"], row["source"])
        for row in rows_of(fill / "history.csv")
        if row["unit"] != "event"
    ]
    found = []
    for row, price, seen, text in gathered:
        if row["service"] != "compute_savings_plan":
            continue
        terms, note, sku, name = plans_of(row["item"])
        source = source_id(text)
        notes = [text for text in (note, NOTES.get(source, "")) if text]
        if re.fullmatch(r"\d{4}-\d{2}", seen):
            notes.insert(0, f"month only: {seen}")
            seen += "-01"
        for plan, term in PLANS.items():
            if term in terms:
                found.append([plan, sku, name, row["region"], price, "", seen, seen, source, "; ".join(notes)])
    skus = [sku for sku, _ in SKUS.values()]
    plans = list(PLANS)
    found.sort(key=lambda row: (plans.index(row[0]), skus.index(row[1]), row[2], REGIONS.index(row[3]), row[6]))
    missing = {row[8] for row in found} - {row["id"] for row in rows_of(HERE / "sources.csv")}
    if missing:
        sys.exit(f"not in sources.csv: {sorted(missing)}")
    header = "plan,sku,type,region,price_usd,effective_from,first_seen,confirmed_on,source,note"
    write(out / "savings_plans.csv", header.split(","), found)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Adds families and limits of EC2 types to ec2_types.csv and ec2.csv.

Usage: recipe_ec2_more.py FILL_FOLDER FILL2_FOLDER FILL3_FOLDER

FILL_FOLDER holds ec2_history.csv; FILL2_FOLDER eni_limits.csv and burstable.csv; FILL3_FOLDER
ec2_types.csv, ec2_prices.csv and ec2_prices_other.csv. Both files beside this script are extended in
place: a family or a price that is there already stays as it is. The rules are explained in README.md.
"""

import csv
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TYPES = HERE / "ec2_types.csv"
PRICES = HERE / "ec2.csv"

# What ran in 2017, and the families with whole GPUs.
PAST = ["t2", "m4", "c4", "r4"]
GPU = ["p3", "p3dn", "g4dn", "p4d", "p4de", "g4ad", "g5", "g5g", "p5", "p5en", "g6", "gr6", "g6e", "g7e"]
FAMILIES = PAST + GPU

TYPE_COLUMNS = [
    "type", "arch", "vcpu", "memory_gib", "source", "launched_on", "launch_source",
    "gpus", "baseline_percent", "baseline_source", "awsvpc_tasks", "trunk_tasks", "interfaces_source",
]

# A row of the history that ended before this day answers for no day of the page.
FIRST_DAY = "2017-01-01"


def rows_of(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write(path, columns, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def family(name):
    return name.split(".")[0]


def new_types(known, gathered):
    """The types of the new families with a launch day, sizes ascending by memory."""
    there = {family(row["type"]) for row in known}
    rows = [row for row in gathered if row["launched_on"] and row["metal"] == "0"]
    added = []
    for name in FAMILIES:
        sizes = [row for row in rows if family(row["type"]) == name]
        if name not in there:
            added += sorted(sizes, key=lambda row: float(row["memory_gib"]))
    return added


def limits(row, interfaces, baselines, gpus):
    """A row of ec2_types.csv with its limits."""
    name = row["type"]
    row = {column: row.get(column, "") for column in TYPE_COLUMNS}
    row["gpus"] = gpus.get(name) or "0"
    baseline = baselines.get(name)
    if baseline:
        row["baseline_percent"] = baseline["baseline_percent_per_vcpu"]
        row["baseline_source"] = "ec2-guide-burstable"
    limit = interfaces.get(name)
    if limit:
        guide = limit["awsvpc_tasks_without_trunking_ecs_guide"]
        way = "ecs_guide" if guide else "derived"
        alone = limit[f"awsvpc_tasks_without_trunking_{way}"]
        row["awsvpc_tasks"] = alone
        row["trunk_tasks"] = limit[f"awsvpc_tasks_with_trunking_{way}"] or alone
        row["interfaces_source"] = "ecs-guide-eni" if guide else "karpenter-vpclimits"
    return row


def history_rows(history, name):
    """The prices of a type in us-east-1 by the gathered history, oldest first."""
    steps = [step for step in history if step["instance_type"] == name]
    steps.sort(key=lambda step: step["since"])
    rows = []
    for step, after in zip(steps, steps[1:] + [None]):
        if step["until"] and step["until"] <= FIRST_DAY:
            continue
        # The day before the change is not known: the last day on which the price was seen is.
        window = re.search(r"change fell between (\S+) and", after["source"]) if after else None
        seen = re.search(r"last seen (\d{4}-\d\d-\d\d)", step["source"])
        confirmed = window.group(1) if window else seen.group(1) if seen else step["since"]
        source = "karpenter" if not step["until"] and "karpenter" in step["source"] else "ec2instances"
        rows.append({
            "sku": "ec2.on_demand", "type": name, "region": "us-east-1",
            "price_usd": step["ondemand_usd_hour"], "effective_from": "",
            "first_seen": step["since"], "confirmed_on": confirmed, "source": source,
            "note": "" if source == "ec2instances" else "first seen in [ec2instances]",
        })
    return rows


def main():
    fill, fill2, fill3 = map(Path, sys.argv[1:4])
    gathered = rows_of(fill3 / "ec2_types.csv")
    gpus = {row["type"]: row["gpus"] for row in gathered if row["metal"] == "0"}
    interfaces = {row["type"]: row for row in rows_of(fill2 / "eni_limits.csv")}
    baselines = {row["type"]: row for row in rows_of(fill2 / "burstable.csv")}
    history = rows_of(fill / "ec2_history.csv")
    offered = rows_of(fill3 / "ec2_prices.csv") + rows_of(fill3 / "ec2_prices_other.csv")
    prices = rows_of(PRICES)
    types = rows_of(TYPES)
    priced = {row["type"] for row in offered}
    added = [row for row in new_types(types, gathered) if row["type"] in priced]
    launches = {row["type"]: row["launched_on"] for row in added}
    types = [limits(row, interfaces, baselines, gpus) for row in types + added]
    write(TYPES, TYPE_COLUMNS, types)
    for name, launched in launches.items():
        rows = history_rows(history, name) if family(name) in PAST else []
        if rows and rows[0]["first_seen"] < launched:
            sys.exit(f"{name} had a price before its launch")
        past = {(row["region"], row["price_usd"]): row for row in rows}
        for row in offered:
            if row["type"] != name:
                continue
            if (row["region"], row["price_usd"]) in past:
                continue
            if rows and row["region"] == "us-east-1":
                sys.exit(f"the history of {name} ends with another price")
            if row["first_seen"] < launched or "computed" in row["note"]:
                sys.exit(f"{name} in {row['region']}: not a price that was read")
            rows.append(row)
        prices += rows
    columns = list(prices[0])
    write(PRICES, columns, prices)
    print(f"{len(added)} types, {len(types)} in all, {len(prices)} prices")


main()

"""Confirms first tiers: `recipe_first_tiers.py CONFIRMATIONS SOURCES` changes prices.csv and sources.csv.

CONFIRMATIONS has the columns of prices.csv: rows whose first tier alone (or first tiers) a document shows. A
price has one day for all of its tiers, or a later one for the first. Where it is seen again in a newer document
at the same price, its row takes the day and the source of that document, and the note says so. Rows of higher
tiers stay as they are.
"""

import csv
import sys
from pathlib import Path

FOLDER = Path(__file__).parent


def read(path):
    with open(path, newline="") as file:
        return list(csv.reader(file))


def write(path, rows):
    with open(path, "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def main(confirmations, sources_path):
    prices = read(FOLDER / "prices.csv")
    sources = read(FOLDER / "sources.csv")
    newer = {(row[0], row[1]): row for row in read(confirmations)[1:] if row[2] == "0"}
    latest = {}
    for index, row in enumerate(prices):
        if (row[0], row[1]) in newer and row[2] == "0":
            latest[row[0], row[1]] = index
    for key, index in latest.items():
        row, seen = prices[index], newer[key]
        if float(row[3]) != float(seen[3]) or row[6] >= seen[6]:
            continue
        row[6], row[7] = seen[6], seen[7]
        row[8] = "; ".join(filter(None, [row[8], seen[8]]))
    cited = {row[7] for row in prices} | {
        part.split("]")[0] for row in prices for part in row[8].split("[")[1:]
    }
    missing = cited - {row[0] for row in sources}
    with open(sources_path, newline="") as file:
        for row in csv.DictReader(file):
            if row["id"] in missing:
                where = row["where"].split("; search index")[0].replace("(repository name not kept", "(repository name not kept)")
                sources.append([row["id"], row["what"], where, row["date"], row["licence"]])
    write(FOLDER / "prices.csv", prices)
    write(FOLDER / "sources.csv", sources)


main(*sys.argv[1:])

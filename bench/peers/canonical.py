"""What Tallybook wrote, in the form in which the peers write it, so that the two have one hash. It is not timed.

canonical.py figures RELEASE OUT   counts of all tables of data.csv, as figure,count
canonical.py groups SUMS OUT       sums of the reading step, as month,sex,place,outcome,source,counts
canonical.py shared RELEASE OUT    low ends of the tables of the bundled release that the pandas pipeline makes too
canonical.py pipeline FOLDER OUT   the same of what the pandas pipeline made
"""

import csv
import sys


def figures(release, out):
    """A line for each count: its id and its number, which is blank where it is not known."""
    with open(f"{release}/data.csv", encoding="utf-8", newline="") as data:
        lines = []
        for row in csv.DictReader(data):
            if row["measure"] == "persons":
                if row["low"] != row["high"]:
                    raise SystemExit(f"canonical: {row['figure']} is a range, but a point was expected")
                lines.append((row["figure"], row["low"]))
    write(out, ["figure", "count"], lines)


def groups(sums, out):
    """From lines of month, place, sex, outcome, source and series=sum, in which unknown sums are left out."""
    known = {}
    with open(sums, encoding="utf-8", newline="") as given:
        for month, place, sex, outcome, source, count in csv.reader(given):
            name, number = count.split("/")[-1].split("=")
            known.setdefault((month, sex, place, outcome, source), {})[name] = number
    lines = [(*group, *(counts.get(c, "") for c in ("killed", "injured", "missing"))) for group, counts in known.items()]
    write(out, ["month", "sex", "place", "outcome", "source", "killed", "injured", "missing"], lines)


# Of the tables of the bundled run that both make: the measure of the pipeline, and what stands in an id instead of it.
ROUTES = {
    "dead": "dead/persons",
    "missing": "missing/persons",
    "dead-and-missing": "dead-and-missing/persons",
    "minors": "minors/persons",
    "female": "dead-and-missing/female/persons",
    "male": "dead-and-missing/male/persons",
    "unknown": "dead-and-missing/unknown/persons",
    "incidents": "incidents/incidents",
}
ARRIVALS = {"total": "arrived/persons", "female": "arrived/female/persons", "male": "arrived/male/persons"}
DEATHS = {"low": "deaths/persons", "civilians": "civilians/persons", "events": "events/incidents"}
SHARED = {
    "routes-by-year": ROUTES,
    "routes-by-month": ROUTES,
    "routes-by-place": ROUTES,
    "syria-by-year": DEATHS,
    "syria-by-violence": DEATHS,
    "arrivals-by-year": ARRIVALS,
    "arrivals-by-quarter": ARRIVALS,
    "arrivals-by-age": ARRIVALS,
}


def shared(release, out):
    lines = []
    with open(f"{release}/data.csv", encoding="utf-8", newline="") as data:
        for row in csv.DictReader(data):
            table, member, rest = (row["figure"].split("/", 2) + ["", ""])[:3]
            if rest in SHARED.get(table, {}).values():
                lines.append((row["figure"], row["low"]))
    write(out, ["figure", "low"], lines)


def pipeline(folder, out):
    lines = []
    with open(f"{folder}/data.csv", encoding="utf-8", newline="") as data:
        for row in csv.DictReader(data):
            rest = SHARED.get(row["table"], {}).get(row["measure"])
            if rest:
                member = row["row"].replace("/", "%2F")
                low = int(float(row["low"]))
                # At least nobody says nothing: of documented minimums Tallybook prints no number then.
                lines.append((f"{row['table']}/{member}/{rest}", "" if low == 0 and SHARED[row["table"]] is ROUTES else str(low)))
    write(out, ["figure", "low"], lines)


def write(out, header, lines):
    """In the order of code points."""
    with open(out, "w", encoding="utf-8", newline="") as written:
        writer = csv.writer(written, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(sorted(lines))


if __name__ == "__main__":
    {"figures": figures, "groups": groups, "shared": shared, "pipeline": pipeline}[sys.argv[1]](*sys.argv[2:])

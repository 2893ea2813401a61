"""What Tallybook wrote, in the form in which the peers write it, so that the two have one hash. It is not timed.

canonical.py figures FOLDER-OF-RELEASE OUT   counts of all tables of data.csv, as figure,count
canonical.py groups SUMS OUT                 sums of the reading step, as month,sex,place,outcome,source,counts
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
    lines = []
    with open(sums, encoding="utf-8", newline="") as given:
        for cells in csv.reader(given):
            month, place, sex, outcome, source = cells[:5]
            known = dict(cell.split("/")[-1].split("=") for cell in cells[5:])
            lines.append((month, sex, place, outcome, source, *(known.get(c, "") for c in ("killed", "injured", "missing"))))
    write(out, ["month", "sex", "place", "outcome", "source", "killed", "injured", "missing"], lines)


def write(out, header, lines):
    """In the order of code points."""
    with open(out, "w", encoding="utf-8", newline="") as written:
        writer = csv.writer(written, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(sorted(lines))


if __name__ == "__main__":
    {"figures": figures, "groups": groups}[sys.argv[1]](*sys.argv[2:])

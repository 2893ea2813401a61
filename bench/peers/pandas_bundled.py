"""The bundled run by pandas, xlsxwriter and matplotlib: two workbooks of forty sheets, twelve charts as PNG and SVG, data.csv,
a manifest and hashes. A figure is added up, never tested: no revisions, no disclosure control, no reading back.

pandas_bundled.py INPUT FOLDER
"""

import hashlib
import json
import os
import pathlib
import sys

import pandas as pd

from pandas_book import TEXT, Book, calendar, columns, drawn, lines, panels, ranges
from pandas_tables import averages, change, coverage, cross, incidents, percent_of_all, quality, sums, trend, unusual, with_shares

COUNTS = ["incidents", "dead", "missing", "dead-and-missing", "minors", "female", "male"]


def casualties(source, folder):
    routes, syria, ukraine = (pd.read_csv(f"{source}/{name}.csv") for name in
                              ("routes-to-europe", "deaths-in-syria", "civilians-killed-in-ukraine"))
    routes["dead-and-missing"] = routes["dead"] + routes["missing"]
    routes["year"] = routes["month"].str[:4]
    syria["year"] = syria["period"].str[:4]
    months = syria[syria["period"].str.fullmatch(r"\d{4}-\d{2}")]
    by_year = with_shares(sums(routes, "year", COUNTS), "dead-and-missing")
    by_month = with_shares(sums(routes, "month", COUNTS), "dead-and-missing")
    by_route = with_shares(sums(routes, "route", COUNTS), "dead-and-missing")
    by_violence = sums(syria, "violence", ["low", "best", "high", "civilians", "events"])
    syria_year = sums(syria, "year", ["low", "best", "high", "civilians", "events"])
    syria_month = sums(months, "period", ["low", "best", "high", "civilians", "events"])
    route_year = cross(routes, "route", "year", "dead-and-missing")
    ukraine = ukraine.set_index("as_of")
    civilians = with_shares(pd.DataFrame({"killed": ukraine["killed_total"], "female": ukraine["women"] + ukraine["girls"],
                                          "male": ukraine["men"] + ukraine["boys"]}), "killed")
    latest = ukraine.iloc[-1]
    ages = pd.DataFrame({"female": [latest["women"], latest["girls"]], "male": [latest["men"], latest["boys"]],
                         "unknown": [latest["adults_unknown_sex"], latest["children_unknown_sex"]]}, index=["adult", "child"]).astype(int)
    ages["all"] = ages.sum(axis=1)
    ages.loc["all"] = ages.sum()
    month = by_month.drop("all")["dead-and-missing"]
    monthly = syria_month.drop("all")
    reported = coverage({"routes": routes["month"].drop_duplicates(), "Syria": syria["period"].drop_duplicates(), "Ukraine": ukraine.index.to_series()})
    series = pd.DataFrame({"incidents": by_month.drop("all")["incidents"], "dead-and-missing": month})
    syrian = monthly[["best", "events"]]

    book = Book(f"{folder}/casualties.xlsx", "Dead and missing on routes, deaths in two wars")
    tables = [
        ("By year and sex", by_year, "routes-by-year"), ("By month and sex", by_month, "routes-by-month"),
        ("Change of female share", by_year.loc[["2019", "2025"]], "share-change"),
        ("By route and sex", percent_of_all(by_route, COUNTS[:5]), "routes-by-place"),
        ("Cumulative", by_year.drop("all")[COUNTS].cumsum(), "routes-cumulative"), ("Averages", averages(month), "routes-averages"),
        ("By outcome", by_year.loc[["2025", "all"], COUNTS[:5]].T, "routes-by-outcome"), ("Route by year", route_year, "route-by-year"),
        ("Trend by month", trend(series), "routes-trend"), ("Unusual months", unusual(routes, "route", "month", "incidents"), "spikes"),
        ("Coverage calendar", reported.T, "coverage"), ("Data quality", quality({"routes": routes, "Syria": syria, "Ukraine": ukraine}), "quality"),
        ("Syria by year", syria_year, "syria-by-year"), ("Syria by month", syria_month, "syria-by-month"),
        ("Syria by type of violence", percent_of_all(by_violence.copy(), ["best", "civilians", "events"]), "syria-by-violence"),
        ("Syria year by violence", cross(syria, "year", "violence", "best"), "syria-violence-by-year"),
        ("Syria change by year", change(syria_year.drop("all")["best"], 1), "syria-change"),
        ("Syria change by month", change(monthly["best"], 12), "syria-change-by-month"), ("Syria trend by month", trend(syrian), "syria-trend"),
        ("Syria by outcome", syria_year.loc[["2019", "all"]].T, "syria-by-outcome"), ("Civilians in Ukraine", civilians, "ukraine"),
        ("Civilians by age", ages, "ukraine-by-age"), ("Civilians age by sex", ages.T, "ukraine-age-by-sex"),
    ]
    largest = route_year.drop("all").nlargest(6, "all").index
    charts = [
        ("dead-and-missing-by-month", "Chart by month", by_month.drop("all")[["dead", "missing"]], "line", lines),
        ("dead-and-missing-by-year", "Chart outcomes by year", by_year.drop("all")[["dead", "missing"]], "column", columns),
        ("dead-and-missing-by-route", "Chart by route", route_year.loc[largest].drop(columns="all").T, "line", panels),
        ("female-share-by-year", "Chart share by year", by_year.drop("all")[["% known", "% female of known"]], "line", lines),
        ("deaths-in-syria-by-month", "Chart Syria by month", monthly[["low", "best", "high"]], "line", lines),
        ("female-share-of-civilians-killed", "Chart share of civilians", civilians[["% known", "% female of known"]], "line", lines),
    ]
    return finish(book, folder, tables, charts, reported, "coverage-casualties")


def deportations(source, folder):
    returns, held, arrivals, quarters, ages, vintages = (pd.read_csv(f"{source}/{name}.csv") for name in (
        "forced-returns", "detained", "arrivals-by-sex", "arrivals-by-quarter", "arrivals-by-age-and-sex", "arrivals-two-vintages"))
    counts = arrivals.set_index("period")[["total", "female", "male", "first_published_total"]]
    yearly = with_shares(counts, "total")
    every = counts[["total", "female", "male"]]
    by_year = with_shares(pd.concat([every, pd.DataFrame({"all": every.sum(), "no-single-year": every[every.index.str.len() > 4].sum()}).T]), "total")
    flow = yearly[yearly.index.str.len() == 4]["total"]
    quarterly = with_shares(sums(quarters, "period", ["total", "female", "male"]), "total")
    ages["total"] = ages["male"] + ages["female"]
    by_age = with_shares(sums(ages, "age_group", ["total", "female", "male"]), "total")
    older, newer = (vintages[vintages["vintage"] == day].set_index("period")[["total", "female", "male"]] for day in sorted(vintages["vintage"].unique()))
    both = older.join(newer, lsuffix=" earlier", rsuffix=" latest")
    for name in ("total", "female", "male"):
        both[f"{name} revision"] = both[f"{name} latest"] - both[f"{name} earlier"]
    revisions = both.filter(like="revision").agg(["mean", "std", "min", "max", "count"])
    counted = returns[returns["measure"] == "count"]
    returned, taken = incidents(counted[counted["outcome"] == "forcibly_returned"]), incidents(held)
    shown = ["incident_id", "outcome", "date_from", "date_to", "low", "best", "high", "wording", "claimant", "stance", "url", "url_kind"]
    since = returned[returned["begins"] >= "2020"]
    since_year = since.groupby(since["begins"].str[:4])[["low", "high", "claims"]].sum()
    by_place = counted.dropna(subset=["province"]).groupby("province")[["low", "high"]].max()
    claimed = counted.set_index("claim_id")
    stated = claimed[["low", "best", "high"]]
    hull = pd.DataFrame({"low": stated.min(axis=1), "high": stated.max(axis=1)})
    october = hull[claimed["incident_id"] == "october-2023"].dropna(how="all")
    cumulative = yearly[["total", "female", "male"]].cumsum()
    reported = coverage({"arrivals": arrivals["period"], "quarters": quarters["period"], "ages": pd.Series(["2020"]), "vintages": newer.index.to_series(),
                         "returns": returned["begins"], "held": taken["begins"]})

    book = Book(f"{folder}/deportations.xlsx", "Forced returns, people held, arrivals")
    tables = [
        ("Incidents", returned, "incidents"), ("Claims", claimed[[c for c in shown if c in claimed]], "claims"),
        ("Considered not counted", claimed[claimed["excluded"].notna()][["incident_id", "low", "high", "wording", "excluded"]], "considered"),
        ("Returns by year", since_year, "returns-by-year"), ("Returns by place", by_place, "returns-by-place"),
        ("Arrivals by year and sex", by_year, "arrivals-by-year"), ("Arrivals cumulative", with_shares(cumulative.copy(), "total"), "arrivals-cumulative"),
        ("Reconciliation", claimed.sort_values("incident_id")[["incident_id", "claimant", "low", "best", "high"]], "reconciliation"),
        ("Change of arrivals", change(flow, 1), "arrivals-change"), ("Trend of arrivals", trend({"arrived": flow}), "arrivals-trend"),
        ("Arrivals around events", flow.groupby(flow.index >= "2020").agg(["mean", "std", "count"]), "arrivals-event"),
        ("Arrivals revisions", (yearly["total"] - yearly["first_published_total"]).dropna().to_frame("revision"), "arrivals-revisions"),
        ("Coverage calendar", reported.T, "coverage"),
        ("Data quality", quality({"returns": returns, "held": held, "arrivals": arrivals, "quarters": quarters, "ages": ages, "vintages": vintages}), "quality"),
        ("Arrivals by quarter", quarterly, "arrivals-by-quarter"), ("Change by quarter", change(quarterly.drop("all")["total"], 4), "arrivals-change-by-quarter"),
        ("Misprints by quarter", quarters[quarters["male"] != quarters["male_as_printed"]].set_index("period")[["male", "male_as_printed"]], "quarter-printed"),
        ("Arrivals by age", percent_of_all(by_age.copy(), ["total"]), "arrivals-by-age"), ("Arrivals age by sex", by_age[["total", "female", "male"]], "age-by-sex"),
        ("Misprints by age", ages[ages["total"] != ages["total_as_printed"]].set_index("age_group")[["total", "total_as_printed"]], "age-printed"),
        ("Arrivals two vintages", both, "arrivals-vintages"), ("Arrivals revision statistics", revisions, "vintage-statistics"),
        ("Held in China", taken, "held"), ("Claims on people held", held.set_index("claim_id")[shown], "held-claims"),
        ("Held considered not counted", held[held["excluded"].notna()].set_index("claim_id")[["incident_id", "low", "high", "excluded"]], "held-considered"),
    ]
    charts = [
        ("claims-october-2023", "Chart claims", october, "bar", ranges),
        ("female-share-of-arrivals", "Chart share of arrivals", yearly[["% known", "% female of known"]], "line", lines),
        ("returns-since-2020", "Chart incidents since 2020", since[["low", "high"]], "bar", ranges),
        ("running-minimums", "Chart running minimums", since[["low", "high"]].fillna(0).cumsum(), "line", lines),
    ]
    return finish(book, folder, tables, charts, reported, "coverage-deportations")


def finish(book, folder, tables, charts, reported, calendar_name):
    """Writes a workbook and its images; returns its tidy data."""
    last = ["Headlines", "What changed", "Findings", "Sources", "Definitions", "Methods", "Notes"]
    book.front([sheet for sheet, _, _ in tables] + [sheet for _, sheet, _, _, _ in charts] + ["Chart coverage", *last, "Data"])
    for sheet, table, name in tables:
        book.table(sheet, f"{sheet}, as documented", table, name)
    for name, sheet, table, kind, draw in charts:
        book.chart(sheet, f"{sheet}, as documented", table, kind)
        drawn(folder, name, draw(table, f"{sheet}, as documented", "Persons or percent"))
    book.chart("Chart coverage", "Which source reported when", reported.T.fillna(0), "column")
    drawn(folder, calendar_name, calendar(reported, "Which source reported when"))
    for number, sheet in enumerate(last, start=1):
        book.text(sheet, list(TEXT) * number)
    data = book.data()
    book.close()
    return data


def hashes(folder, source):
    """A manifest of the input and the hash of every file."""
    of = lambda path: hashlib.sha256(path.read_bytes()).hexdigest()
    inputs = {path.name: of(path) for path in sorted(pathlib.Path(source).glob("*.csv"))}
    pathlib.Path(folder, "manifest.json").write_text(json.dumps({"inputs": inputs}, indent=1, sort_keys=True))
    files = sorted(path for path in pathlib.Path(folder).rglob("*") if path.is_file() and path.name != "SHA256SUMS")
    pathlib.Path(folder, "SHA256SUMS").write_text("".join(f"{of(path)}  {path.relative_to(folder)}\n" for path in files))


def main():
    source, folder = sys.argv[1:]
    os.makedirs(f"{folder}/charts", exist_ok=True)
    data = pd.concat([deportations(source, folder), casualties(source, folder)], ignore_index=True)
    data.to_csv(f"{folder}/data.csv", index=False)
    hashes(folder, source)


if __name__ == "__main__":
    main()

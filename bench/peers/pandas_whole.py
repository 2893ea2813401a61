"""The whole job by pandas, xlsxwriter and matplotlib: reads the rows once, makes every table of the sums, and writes a
workbook of eight sheets and six charts, each as PNG and SVG.

pandas_whole.py FILE THREADS FOLDER
"""

import os
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import pandas as pd

import pandas_reading

COUNTS = pandas_reading.COUNTS
SEXES = ["female", "male", "unknown"]
PANELS = {
    "place": ["Amberfell", "Brackmoor", "Caldermouth", "Dunharrow", "Eskerdale", "Fenwick Reach"],
    "outcome": ["no inquiry", "inquiry open", "inquiry closed", "charges brought", "conviction", "unknown"],
}


def total(frame, by):
    return frame.groupby(by, observed=True)[COUNTS].sum(min_count=1)


def by_member(sums, column):
    """For each count everybody and each sex, with the share of women among those known and its bounds."""
    parts = total(sums, [column, "sex"]).unstack("sex")
    parts.loc["all"] = total(sums, ["sex"]).T.stack()
    table = {}
    for count in COUNTS:
        sexes = parts[count].reindex(columns=SEXES)
        all_sexes = sexes.sum(axis=1, min_count=1)
        known = all_sexes - sexes["unknown"].fillna(0)
        table[count, "all"] = all_sexes
        for sex in SEXES:
            table[count, sex] = sexes[sex]
        table[count, "% known"] = 100 * known / all_sexes
        table[count, "% female of known"] = 100 * sexes["female"] / known
        table[count, "% female at least"] = 100 * sexes["female"] / all_sexes
        table[count, "% female at most"] = 100 * (all_sexes - sexes["male"]) / all_sexes
        if column in ("place", "outcome", "source"):
            table[count, "% of all"] = 100 * all_sexes / all_sexes["all"]
    return pd.DataFrame(table)


def cross(sums, rows, columns, count):
    table = total(sums, [rows, columns])[count].unstack(columns)
    table["all"] = table.sum(axis=1, min_count=1)
    table.loc["all"] = table.sum(min_count=1)
    return table


def tables(sums):
    plain = sums.astype({key: str for key in pandas_reading.KEYS})
    plain["year"] = plain["month"].str[:4]
    return {
        "by-month": ("By month", "Killed, injured and missing by month", by_member(plain, "month")),
        "by-year": ("By year", "Killed, injured and missing by year", by_member(plain, "year")),
        "by-place": ("By place", "Killed, injured and missing by place", by_member(plain, "place")),
        "by-case-outcome": ("By outcome of the case", "By what became of the case", by_member(plain, "outcome")),
        "by-source": ("By source", "Killed, injured and missing by source", by_member(plain, "source")),
        "place-by-year": ("Place by year", "Killed, place by year", cross(plain, "place", "year", "killed")),
        "case-outcome-by-year": ("Outcome by year", "Killed, outcome by year", cross(plain, "outcome", "year", "killed")),
        "source-by-case-outcome": ("Source by outcome", "Missing, source by outcome", cross(plain, "source", "outcome", "missing")),
    }


def workbook(made, path):
    with pd.ExcelWriter(path, engine="xlsxwriter") as writer:
        book = writer.book
        title_format = book.add_format({"bold": True, "font_size": 14})
        whole = book.add_format({"num_format": "#,##0"})
        percent = book.add_format({"num_format": "0.0"})
        for sheet, title, table in made.values():
            table.to_excel(writer, sheet_name=sheet, startrow=2, na_rep="[x]")
            page = writer.sheets[sheet]
            page.write(0, 0, title, title_format)
            page.set_column(0, 0, 24)
            for place, name in enumerate(table.columns, start=1):
                page.set_column(place, place, 14, percent if "%" in name[-1] else whole)
            page.freeze_panes(5 if table.columns.nlevels == 2 else 3, 1)
            page.set_landscape()
            page.fit_to_pages(1, 0)


def save(figure, folder, name):
    figure.savefig(f"{folder}/charts/{name}.png")
    figure.savefig(f"{folder}/charts/{name}.svg")
    plt.close(figure)


def lines(table, counts, title, folder, name):
    months = table.drop("all")
    figure, axes = plt.subplots(figsize=(12, 6), dpi=160)
    for count in counts:
        axes.plot(pd.to_datetime(months.index), months[count, "all"], marker="o", label=count)
    axes.set(title=title, ylabel="Persons a month", ylim=(0, None))
    axes.legend()
    save(figure, folder, name)


def share(table, folder):
    months = table.drop("all")["killed"]
    days = pd.to_datetime(months.index)
    figure, axes = plt.subplots(figsize=(12, 6), dpi=160)
    axes.fill_between(days, months["% female at least"], months["% female at most"], alpha=0.3, label="bounds")
    axes.plot(days, months["% female of known"], marker="o", label="of those whose sex is known")
    axes.set(title="Women and girls among those killed", ylabel="%", ylim=(0, 100))
    axes.legend()
    save(figure, folder, "female-share")


def stacked(table, folder):
    years = table.drop("all")
    figure, axes = plt.subplots(figsize=(12, 6), dpi=160)
    axes.bar(years.index, years["killed", "all"], label="killed")
    axes.bar(years.index, years["missing", "all"], bottom=years["killed", "all"], label="missing")
    axes.set(title="Killed and missing by year", ylabel="Persons a year")
    axes.legend()
    save(figure, folder, "outcomes-by-year")


def panels(table, members, folder, name):
    years = table.drop(columns="all")
    figure, grid = plt.subplots(2, 3, figsize=(12, 6), dpi=160, sharex=True, sharey=True)
    for axes, member in zip(grid.flat, members):
        for other in members:
            axes.plot(years.columns, years.loc[other], color="lightgrey")
        axes.plot(years.columns, years.loc[member], marker="o")
        axes.set(title=member, ylim=(0, None))
    figure.supylabel("Killed (persons a year)")
    save(figure, folder, name)


def figures(made):
    """Each count with the name that it has in data.csv of Tallybook."""
    for name, (_, _, table) in made.items():
        if table.columns.nlevels == 2:
            for row, cells in zip(table.index, table.itertuples(index=False, name=None)):
                for (count, column), number in zip(table.columns, cells):
                    if column == "all":
                        yield f"{name}/{row}/{count}/persons", number
                    elif column in SEXES:
                        yield f"{name}/{row}/{count}/{column}/persons", number
        else:
            count = "missing" if name == "source-by-case-outcome" else "killed"
            for row, cells in zip(table.index, table.itertuples(index=False, name=None)):
                for column, number in zip(table.columns, cells):
                    yield f"{name}/{row}/{column}/{count}/persons", number


def main():
    file, folder = sys.argv[1], sys.argv[3]
    os.makedirs(f"{folder}/charts", exist_ok=True)
    made = tables(pandas_reading.groups(file))
    workbook(made, f"{folder}/register.xlsx")
    months, years = made["by-month"][2], made["by-year"][2]
    lines(months, COUNTS, "Killed, injured and missing by month", folder, "people-by-month")
    lines(months, ["missing"], "Missing by month", folder, "missing-by-month")
    share(months, folder)
    stacked(years, folder)
    panels(made["place-by-year"][2], PANELS["place"], folder, "places")
    panels(made["case-outcome-by-year"][2], PANELS["outcome"], folder, "case-outcomes")
    with open(f"{folder}/figures.csv", "w", encoding="utf-8") as out:
        out.write("figure,count\n")
        for figure, number in sorted(figures(made)):
            out.write(f"{figure},{'' if pd.isna(number) else int(number)}\n")


if __name__ == "__main__":
    main()

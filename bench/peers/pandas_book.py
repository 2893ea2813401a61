"""Sheets by xlsxwriter and charts by matplotlib, for pandas_bundled.py."""

import math

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import pandas as pd
import xlsxwriter

TEXT = (
    "A documented minimum counts what could be documented and nothing else; fewer reports are not fewer cases.",
    "Where a figure is not known the cell holds a symbol and never a zero, and sums leave it out.",
    "The female share is that of the people whose sex is known; its bounds hold for all of them.",
    "A figure that the publisher will still change is provisional; a change comes out as a new revision.",
)


class Book:
    """One workbook: front pages, tables, charts and the tidy data of all its tables."""

    def __init__(self, path, title):
        self.book = xlsxwriter.Workbook(path, {"strings_to_urls": False, "strings_to_numbers": False})
        self.formats = {
            "title": self.book.add_format({"bold": True, "font_size": 14}),
            "header": self.book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
            "whole": self.book.add_format({"num_format": "#,##0"}),
            "decimal": self.book.add_format({"num_format": "#,##0.0"}),
            "text": self.book.add_format({"text_wrap": True, "valign": "top"}),
            "link": self.book.add_format({"underline": 1, "font_color": "blue"}),
        }
        self.title = title
        self.names = []
        self.tidy = []

    def front(self, sheets):
        """Cover and contents, which lead to every other sheet."""
        self.text("Cover", [self.title, *TEXT, *TEXT, "Reference month", "Contact", "Licence"])
        page = self.page("Contents", "Contents", [8, 34, 60])
        for row, sheet in enumerate(sheets, start=2):
            page.write_number(row, 0, row - 1)
            page.write_url(row, 1, f"internal:'{sheet}'!A1", self.formats["link"], sheet)
            page.write_string(row, 2, TEXT[row % len(TEXT)], self.formats["text"])

    def page(self, name, title, widths):
        page = self.book.add_worksheet(name)
        self.names.append(name)
        page.write_string(0, 0, title, self.formats["title"])
        for column, width in enumerate(widths):
            page.set_column(column, column, width)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        return page

    def text(self, name, paragraphs):
        page = self.page(name, name, [90])
        for row, paragraph in enumerate(paragraphs, start=2):
            page.write_string(row, 0, paragraph, self.formats["text"])

    def table(self, name, title, table, tidy=""):
        """A sheet of one table; its numbers go to the tidy data under the id, where one is given."""
        frame = table.reset_index()
        page = self.page(name, title, [22] + [13] * (len(frame.columns) - 1))
        page.repeat_rows(2)
        page.write_string(1, 0, TEXT[0])
        for column, label in enumerate(frame.columns):
            page.write_string(2, column, str(label), self.formats["header"])
            self.column(page, column, frame.iloc[:, column])
        if tidy:
            self.add(tidy, table)
        return page

    def column(self, page, column, values):
        number = self.formats["decimal"] if values.dtype.kind == "f" and (values.dropna() % 1 != 0).any() else self.formats["whole"]
        for row, value in enumerate(values.tolist(), start=3):
            if isinstance(value, str):
                page.write_string(row, column, value, self.formats["text"])
            elif value is None or isinstance(value, float) and not math.isfinite(value):
                page.write_string(row, column, "[x]")
            elif isinstance(value, (int, float)):
                page.write_number(row, column, value, number)
            else:
                page.write_string(row, column, str(value))

    def add(self, tidy, table):
        numbers = table.select_dtypes("number")
        numbers.index = [str(name) for name in numbers.index]
        long = numbers.rename_axis("row").melt(ignore_index=False, var_name="measure", value_name="number").reset_index()
        long.insert(0, "table", tidy)
        long.insert(0, "figure", tidy + "/" + long["row"] + "/" + long["measure"].astype(str))
        self.tidy.append(long)

    def chart(self, name, title, table, kind):
        """A sheet with the figures of a chart and the spreadsheet's own chart of them."""
        page = self.table(name, title, table)
        last = len(table) + 2
        drawn = self.book.add_chart({"type": kind})
        for column in range(1, len(table.columns) + 1):
            drawn.add_series({"name": [name, 2, column], "categories": [name, 3, 0, last, 0], "values": [name, 3, column, last, column]})
        drawn.set_title({"name": title})
        page.insert_chart(2, len(table.columns) + 2, drawn, {"x_scale": 2, "y_scale": 1.6})

    def data(self):
        """All numbers of the workbook, one a row, as the last sheet."""
        tidy = pd.concat(self.tidy, ignore_index=True)
        tidy["low"] = tidy["high"] = tidy["best"] = tidy.pop("number")
        for column, word in {"low_kind": "stated", "high_kind": "stated", "kind": "flow", "outcome": "counted", "sex": "all", "age_group": "all",
                             "place": "all", "unit": "persons", "status": "figure", "contested": "no", "definition": "source", "vintage": "2026-11-20"}.items():
            tidy[column] = word
        self.table("Data", "All figures of this workbook", tidy.set_index("figure"))
        return tidy

    def close(self):
        self.book.close()


def drawn(folder, name, draw):
    """Lets a function draw on a figure, and saves it as PNG and SVG."""
    figure = plt.figure(figsize=(12, 7), dpi=160)
    draw(figure)
    figure.savefig(f"{folder}/charts/{name}.png")
    figure.savefig(f"{folder}/charts/{name}.svg")
    plt.close(figure)


def lines(table, title, label):
    def draw(figure):
        axes = figure.subplots()
        for column in table.columns:
            axes.plot(range(len(table)), table[column], marker="o", markersize=3, label=column)
        step = max(1, len(table) // 12)
        axes.set_xticks(range(0, len(table), step), list(table.index)[::step], rotation=30, ha="right")
        axes.set(title=title, ylabel=label, ylim=(0, None))
        axes.legend()

    return draw


def columns(table, title, label):
    def draw(figure):
        axes = figure.subplots()
        foot = 0
        for column in table.columns:
            axes.bar(list(map(str, table.index)), table[column], bottom=foot, label=column)
            foot = foot + table[column]
        axes.set(title=title, ylabel=label)
        axes.legend()

    return draw


def ranges(table, title, label):
    """A bar from the low to the high end of each row; where only one is stated, a point."""

    def draw(figure):
        axes = figure.subplots()
        figure.subplots_adjust(left=0.25)
        for place, (name, low, high) in enumerate(zip(table.index, table["low"], table["high"])):
            ends = [end for end in (low, high) if end == end]
            if ends:
                axes.plot([min(ends), max(ends)], [place, place], marker="o", linewidth=6)
                axes.annotate(f"{min(ends):,.0f} to {max(ends):,.0f}", (max(ends), place), xytext=(6, -3), textcoords="offset points")
        axes.set_yticks(range(len(table)), list(table.index))
        axes.set(title=title, xlabel=label, xlim=(0, None))

    return draw


def panels(table, title, label):
    def draw(figure):
        grid = figure.subplots(2, 3, sharex=True, sharey=True)
        everything = table.sum(axis=1)
        for axes, name in zip(grid.flat, table.columns):
            axes.plot(table.index, everything, color="lightgrey")
            axes.plot(table.index, table[name], marker="o")
            axes.set_title(name, fontsize=9)
            axes.set_ylim(0, None)
            axes.tick_params(axis="x", rotation=90)
        figure.suptitle(title)
        figure.supylabel(label)

    return draw


def calendar(table, title):
    """A filled box where a source reported, an empty one where not."""

    def draw(figure):
        axes = figure.subplots()
        axes.pcolormesh(table.notna() & (table > 0), cmap="Blues", edgecolors="grey", linewidth=0.2)
        axes.set_yticks([row + 0.5 for row in range(len(table))], list(table.index))
        step = max(1, len(table.columns) // 12)
        axes.set_xticks([column + 0.5 for column in range(0, len(table.columns), step)], list(table.columns)[::step])
        axes.set(title=title)

    return draw

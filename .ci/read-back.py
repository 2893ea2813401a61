"""Reads the workbooks of a release with openpyxl and pandas and compares their figures with data.csv."""

import sys
import warnings
from pathlib import Path

import openpyxl
import pandas

AMOUNTS = ["low", "best", "high"]


def fail(message):
    sys.exit("read-back: " + message)


def frame(path, sheet, table):
    """A table object of a sheet, as pandas reads it."""
    first, last = [cell.rstrip() for cell in table.ref.split(":")]
    header = openpyxl.utils.cell.coordinate_from_string(first)[1]
    end = openpyxl.utils.cell.coordinate_from_string(last)[1]
    return pandas.read_excel(
        path, sheet_name=sheet, header=header - 1, nrows=end - header, keep_default_na=False, na_values=[""]
    )


def sums(data):
    amounts = data[["table"]].join(data[AMOUNTS].apply(pandas.to_numeric))
    return amounts.groupby("table")[AMOUNTS].sum().round(6)


def check_tables(path, workbook):
    """Every table reads as a table: unique headers, as many rows as it says."""
    tables = 0
    for sheet in workbook.worksheets:
        for table in sheet.tables.values():
            read = frame(path, sheet.title, table)
            names = [column.name for column in table.tableColumns]
            if list(read.columns) != names:
                fail(f"{path.name}, sheet '{sheet.title}': expected columns {names} but pandas found {list(read.columns)}")
            if read.empty:
                fail(f"{path.name}, sheet '{sheet.title}': expected rows but pandas found none")
            tables += 1
    if tables < 2:
        fail(f"{path.name}: expected tables but openpyxl found {tables}")
    return tables


def check_figures(path, workbook, data):
    """The data sheet holds the rows of data.csv that belong to its tables, and the sums agree."""
    sheet = workbook["Data"]
    read = frame(path, "Data", next(iter(sheet.tables.values())))
    expected = data[data["figure"].isin(read["figure"])]
    missing = set(data[data["table"].isin(read["table"])]["figure"]) - set(read["figure"])
    if len(expected) != len(read) or missing:
        fail(f"{path.name}, sheet 'Data': expected the rows of data.csv but {len(missing)} are missing: {sorted(missing)[:3]}")
    difference = sums(expected).compare(sums(read), result_names=("data.csv", "workbook"))
    if not difference.empty:
        fail(f"{path.name}, sheet 'Data': expected the sums of data.csv but found\n{difference}")
    return len(read)


def main(release):
    warnings.simplefilter("error")
    data = pandas.read_csv(release / "data.csv", dtype=str, keep_default_na=False, na_values=[""])
    seen = 0
    for path in sorted(release.glob("*.xlsx")):
        workbook = openpyxl.load_workbook(path)
        tables = check_tables(path, workbook)
        rows = check_figures(path, workbook, data)
        seen += rows
        print(f"{path.stem}: openpyxl and pandas read {tables} tables and {rows} figures")
    if seen != len(data):
        fail(f"data.csv: expected {len(data)} figures in the workbooks but found {seen}")


main(Path(sys.argv[1]))

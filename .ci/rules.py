"""Holds the workbooks of a release against the rules on statistics in spreadsheets, and counts the places looked at.

Knows nothing of the program that wrote them: openpyxl and the parts of the file are all it reads. A rule that
looked at no place is a fault, since it has said nothing.
"""

import re
import sys
import warnings
import zipfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils import range_boundaries

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
ART = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
LEGEND = re.compile(r"\[(?!note )([a-z]+)]")
NOTE = re.compile(r"\[note \d+]")

looked = Counter()
found = []


def rule(name, holds, where, what=""):
    looked[name] += 1
    if not holds:
        found.append(f"{where}: {name}{': ' + what if what else ''}")


def contrast(rgb):
    """Of a colour on white, by WCAG 2."""
    parts = [int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    parts = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05)


def check_file(path):
    with zipfile.ZipFile(path) as parts:
        names = parts.namelist()
        for name in names:
            bad = ("vbaProject", "externalLink", "pivot", "connections", "customXml", "activeX", "embeddings")
            rule("no macro, external link, pivot or hidden part", not any(word in name for word in bad), path.name, name)
            if name.startswith("xl/drawings/drawing"):
                for words in ElementTree.fromstring(parts.read(name)).iter(DRAWING + "cNvPr"):
                    rule("alternative text of at least five words", len(words.get("descr", "").split()) >= 5, name)
            if name.startswith("xl/charts/chart"):
                check_chart(ElementTree.fromstring(parts.read(name)), f"{path.name}, {name}")
        core = parts.read("docProps/core.xml").decode()
        for word in ("dc:title", "dc:creator", "dc:subject", "cp:keywords", "dc:language", "dcterms:created"):
            rule("document properties", re.search(f"<{word}[^>]*>[^<]+<", core) is not None, path.name, word)


def check_chart(chart, where):
    title = "".join(t.text or "" for t in chart.iter(ART + "t"))
    rule("chart has a title that is a sentence", len(title.split()) >= 5, where)
    rule("chart leaves gaps", chart.find(f".//{CHART}dispBlanksAs").get("val") == "gap", where)
    for shape in chart.iter(CHART + "spPr"):
        fills = [color.get("val") for color in shape.iterfind(f"{ART}solidFill/{ART}srgbClr")]
        edges = [color.get("val") for color in shape.iterfind(f"{ART}ln/{ART}solidFill/{ART}srgbClr")]
        # Grid lines are no information of their own.
        seen = [color for color in fills + edges if color != "D9D9D9"]
        if seen:
            rule("fill or edge of every shape of a chart 3 to 1", max(map(contrast, seen)) >= 3, where, " ".join(seen))


def check_sheet(path, sheet, first):
    where = f"{path.name}, '{sheet.title}'"
    rule("sheet name of up to 31 characters without a digit in front", re.fullmatch(r"[^\d'\[\]:*?/\\][^\[\]:*?/\\]{0,30}", sheet.title), where)
    rule("sheet is visible", sheet.sheet_state == "visible", where)
    rule("title in A1", isinstance(sheet["A1"].value, str) and sheet["A1"].font.b and sheet["A1"].font.sz == 16, where)
    rule("cursor at A1", sheet.sheet_view.selection[0].activeCell == "A1", where)
    rule("no panes frozen", sheet.freeze_panes is None, where)
    rule("no merged cells", not sheet.merged_cells.ranges, where)
    rule("no validation, no conditional format", not sheet.data_validations.dataValidation and not sheet.conditional_formatting, where)
    rule("landscape and one page wide", sheet.page_setup.orientation == "landscape" and sheet.page_setup.fitToWidth == 1 and sheet.sheet_properties.pageSetUpPr.fitToPage, where)
    rule("page number at the foot", "&P" in (sheet.oddFooter.right.text or ""), where)
    rule("one table on each sheet but the first", len(sheet.tables) == (0 if first else 1), where)
    for dimension in sheet.row_dimensions.values():
        rule("no hidden row", not dimension.hidden, where)
    for dimension in sheet.column_dimensions.values():
        rule("no hidden column", not dimension.hidden, where)
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                check_cell(where, cell)
    for table in sheet.tables.values():
        check_table(where, sheet, table)


def check_cell(where, cell):
    place = f"{where}, {cell.coordinate}"
    rule("no formula, no error", cell.data_type in "snd", place, str(cell.value))
    rule("Arial 12, titles 16", cell.font.name == "Arial" and cell.font.sz == (16 if cell.coordinate == "A1" else 12), place)
    rule("no fill", cell.fill.fill_type is None, place)
    link = cell.hyperlink
    if link is not None:
        inside = link.location and link.location.split("!")[0].strip("'") in cell.parent.parent.sheetnames
        outside = link.target and re.match(r"https?://|mailto:", link.target)
        rule("links lead to sheets, the web or mail", bool(inside or outside), place, str(link.location or link.target))
    color = cell.font.color
    if color is not None and color.type == "rgb":
        rule("text 4.5 to 1", contrast(color.rgb[2:]) >= 4.5, place)


def check_table(where, sheet, table):
    left, top, right, bottom = range_boundaries(table.ref)
    rule("table begins in column A and ends the sheet", left == 1 and bottom == sheet.max_row and right == sheet.max_column, where)
    rule("table has a name that is no cell", re.fullmatch(r"(?!table\d*$)[A-Za-z_][A-Za-z0-9_.]{3,}", table.displayName) is not None, where)
    rule("filter buttons are off", table.autoFilter is None, where)
    rule("header row repeats in print", sheet.print_title_rows in (f"${top}:${top}", f"{top}:{top}"), where, str(sheet.print_title_rows))
    headers = [sheet.cell(top, column).value for column in range(left, right + 1)]
    for header in headers:
        rule("headers are text without line feeds", isinstance(header, str) and header.strip() and "\n" not in header, where, str(header))
    rule("headers are unique", len({str(h).lower() for h in headers}) == len(headers), where)
    above = " ".join(str(sheet.cell(row, 1).value or "") for row in range(1, top))
    rule("says what the sheet contains", "This worksheet contains one " in above, where)
    chart = bool(sheet._charts) or "one chart" in above
    for row in sheet.iter_rows(min_row=top + 1, max_row=bottom, max_col=right):
        rule("no blank row in a table", any(cell.value not in (None, "") for cell in row), where)
        for cell in row:
            place = f"{where}, {cell.coordinate}"
            if isinstance(cell.value, (int, float)):
                header = sheet.cell(top, cell.column)
                right_side = cell.alignment.horizontal == "right" and header.alignment.horizontal == "right"
                rule("numbers and their headers on the right", right_side, place)
                for symbol in LEGEND.findall(cell.number_format):
                    rule("symbols are explained above", f"[{symbol}] " in above, place, symbol)
            elif isinstance(cell.value, str) and re.fullmatch(r"(\[[a-z]+] ?)+", cell.value) and not chart:
                for symbol in LEGEND.findall(cell.value):
                    rule("symbols are explained above", f"[{symbol}] " in above, place, symbol)
            if sheet.title != "Notes":
                rule("no marker of a note in a row", not NOTE.search(str(cell.value or "")), place)


def check_notes(path, workbook):
    notes = {workbook["Notes"].cell(row, 1).value for row in range(1, workbook["Notes"].max_row + 1)}
    notes = {f"[{note}]" for note in notes if note and str(note).startswith("note ")}
    used = set()
    for sheet in workbook.worksheets:
        if sheet.title != "Notes":
            for row in sheet.iter_rows():
                for cell in row:
                    used.update(NOTE.findall(str(cell.value or "")))
    for note in sorted(notes | used):
        rule("every note is referred to and every marker has a note", note in notes and note in used, path.name, note)


def check_contents(path, workbook):
    listed = [row[0].value for row in workbook["Contents"].iter_rows()]
    for name in workbook.sheetnames[2:]:
        rule("contents list every sheet that follows", name in listed, path.name, name)


def main(release):
    warnings.simplefilter("error")
    for path in sorted(release.glob("*.xlsx")):
        check_file(path)
        workbook = openpyxl.load_workbook(path)
        rule("opens on the first sheet", workbook.active.title == workbook.sheetnames[0], path.name)
        for index, sheet in enumerate(workbook.worksheets):
            check_sheet(path, sheet, index == 0)
        check_notes(path, workbook)
        check_contents(path, workbook)
    for name, places in sorted(looked.items()):
        print(f"rules: {places:7,} places, {sum(1 for f in found if ': ' + name in f):3} findings: {name}")
    for finding in found[:40]:
        print("rules: " + finding, file=sys.stderr)
    if len(looked) < EXPECTED:
        sys.exit(f"rules: expected {EXPECTED} rules but only {len(looked)} looked at any place")
    if found:
        sys.exit(f"rules: {len(found)} findings")
    print(f"rules: {len(looked)} rules, {sum(looked.values()):,} places, no finding")


# As many as there are in this file: one that looked at nothing is missing.
EXPECTED = 37

main(Path(sys.argv[1]))

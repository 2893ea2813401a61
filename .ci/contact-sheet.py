"""Puts the pages of printed workbooks and the images of charts on a few pictures to look at."""

import re
import subprocess
import sys
from pathlib import Path

import openpyxl
from PIL import Image, ImageDraw, ImageFont

COLUMNS = 4
ROWS = 5
WIDTH = 640
HEIGHT = 452
LINE = 26
GROUND = (90, 90, 90)
# As the foot of every page says: sheet, month, revision, page.
FOOT = re.compile(r"page (\d+) of (\d+)")
FONT = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"


def fail(message):
    sys.exit("contact-sheet: " + message)


def pages(pdf, sheets):
    """The sheet of each page, by the foot of the page."""
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    found = []
    for number, page in enumerate(text.split("\f")[:-1], start=1):
        foot = [line for line in page.splitlines() if FOOT.search(line)]
        names = [name for name in sheets if foot and re.match(r"\s*" + re.escape(name) + r"\s{2,}", foot[-1])]
        if not names:
            fail(f"{pdf.name}, page {number}: expected the name of a sheet at its foot")
        found.append(max(names, key=len))
    return found


def shown(found, sheets, pdf):
    """The first and the last page of each sheet."""
    for sheet in sheets:
        numbers = [number for number, name in enumerate(found, start=1) if name == sheet]
        if not numbers:
            fail(f"{pdf.name}: expected a page of the sheet '{sheet}'")
        label = f"{sheet} ({len(numbers)} page{'s' if len(numbers) > 1 else ''})"
        yield numbers[0], label
        if len(numbers) > 1:
            yield numbers[-1], label + ", last"


def draw(pdf, number, work):
    target = work / f"{pdf.stem}-{number}"
    subprocess.run(
        ["pdftoppm", "-png", "-singlefile", "-r", "110", "-f", str(number), "-l", str(number), str(pdf), str(target)],
        check=True,
    )
    return Image.open(f"{target}.png").convert("RGB")


def write(tiles, target):
    font = ImageFont.truetype(FONT, 18)
    each = COLUMNS * ROWS
    for start in range(0, len(tiles), each):
        part = tiles[start : start + each]
        rows = (len(part) + COLUMNS - 1) // COLUMNS
        sheet = Image.new("RGB", (COLUMNS * (WIDTH + 8), rows * (HEIGHT + LINE + 8)), GROUND)
        pen = ImageDraw.Draw(sheet)
        for index, (label, image) in enumerate(part):
            left = index % COLUMNS * (WIDTH + 8) + 4
            top = index // COLUMNS * (HEIGHT + LINE + 8) + 4
            pen.text((left + 2, top + 2), label, fill="white", font=font)
            small = image.copy()
            small.thumbnail((WIDTH, HEIGHT), Image.LANCZOS)
            sheet.paste(small, (left, top + LINE))
        path = target.with_name(f"{target.name}-{start // each + 1}.png")
        sheet.save(path)
        print(f"{path}: {len(part)} pictures")


def main(release, work, pictures):
    for path in sorted(release.glob("*.xlsx")):
        sheets = openpyxl.load_workbook(path, read_only=True).sheetnames
        pdf = work / f"{path.stem}.pdf"
        found = pages(pdf, sheets)
        if found != sorted(found, key=sheets.index):
            fail(f"{path.name}: expected pages in the order of the sheets, but one prints wider than a page")
        tiles = [(label, draw(pdf, number, work)) for number, label in shown(found, sheets, pdf)]
        write(tiles, pictures / path.stem)
    charts = sorted((release / "charts").glob("*.png"))
    write([(chart.stem, Image.open(chart).convert("RGB")) for chart in charts], pictures / "charts")


main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))

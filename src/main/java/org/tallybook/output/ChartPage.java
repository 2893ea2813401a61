package org.tallybook.output;

import java.io.IOException;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;

/** A sheet with the image of a chart, its words, and the way to its figures. */
final class ChartPage {

	private final Release release;

	private final SheetNames names;

	private final Chart chart;

	ChartPage(Release release, SheetNames names, Chart chart) {
		this.release = release;
		this.names = names;
		this.chart = chart;
	}

	void write(Page page, ChartImage image) throws IOException {
		page.title(this.release.text(this.chart.title()));
		page.line("This worksheet contains one chart, as an image.");
		String table = this.names.of(this.chart.table());
		page.jump("The figures stand on the sheet '" + table + "'.", table);
		int top = page.nextRow();
		int rows = (int) Math.ceil(image.height() * Units.EMU_PER_PIXEL / (ROW_POINTS * Units.EMU_PER_POINT));
		for (int i = 0; i < rows; i++) {
			page.row(1);
		}
		place(page.sheet(), image, top);
		page.line(this.chart.caption());
		page.finish(-1, PRINTED_COLUMNS);
	}

	/** Drawn with a size of its own, so that no column width can distort the image. */
	private void place(XSSFSheet sheet, ChartImage image, int top) throws IOException {
		XSSFDrawing drawing = sheet.createDrawingPatriarch();
		int picture = sheet.getWorkbook().addPicture(image.png(), Workbook.PICTURE_TYPE_PNG);
		XSSFPicture placed = drawing.createPicture(new XSSFClientAnchor(0, 0, 0, 0, 0, top, 1, top + 1), picture);
		CTNonVisualDrawingProps words = placed.getCTPicture().getNvPicPr().getCNvPr();
		words.setId(2);
		words.setName(this.chart.id());
		words.setDescr(this.release.text(this.chart.alt()));
		CTDrawing anchors = drawing.getCTDrawing();
		CTOneCellAnchor anchor = anchors.addNewOneCellAnchor();
		anchor.setFrom(anchors.getTwoCellAnchorArray(0).getFrom());
		anchor.addNewExt().setCx((long) image.width() * Units.EMU_PER_PIXEL);
		anchor.getExt().setCy((long) image.height() * Units.EMU_PER_PIXEL);
		anchor.setPic(anchors.getTwoCellAnchorArray(0).getPic());
		anchor.getPic().getSpPr().getXfrm().getExt().setCx(anchor.getExt().getCx());
		anchor.getPic().getSpPr().getXfrm().getExt().setCy(anchor.getExt().getCy());
		anchor.addNewClientData();
		anchors.removeTwoCellAnchor(0);
	}

	private static final double ROW_POINTS = 15.75;

	/** Columns of the default width that the image covers. */
	private static final int PRINTED_COLUMNS = 12;

}

package org.tallybook.output;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tallybook.report.Column;

/**
 * Loads what the writers of a release need, such as the libraries of spreadsheets and of
 * charts and the fonts, while the run does something else. Nothing depends on it: what
 * fails here fails again where it matters.
 */
public final class WarmUp {

	private static final int SIDE = 64;

	private WarmUp() {
	}

	/** Begins on a thread of its own, where the machine has a processor for it. */
	public static void begin() {
		if (Runtime.getRuntime().availableProcessors() > 1) {
			Thread thread = new Thread(WarmUp::load, "warm-up");
			thread.setDaemon(true);
			thread.setUncaughtExceptionHandler((where, failure) -> {
			});
			thread.start();
		}
	}

	private static void load() {
		try {
			workbook();
			chart();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void workbook() throws IOException {
		XSSFWorkbook workbook = WorkbookFile.empty();
		Styles styles = new Styles(workbook);
		Page page = new Page(workbook.createSheet("words"), styles);
		List<Column> columns = List.of(Column.text("Words", SIDE), Column.number("Number"));
		Grid grid = new Grid("words", columns, List.of(List.of(Box.words("words"), Box.words("1"))));
		page.columns(grid.comfortable());
		page.title("Words");
		page.line("Words and a number.");
		new GridTable(styles, true).write(grid, page);
		WorkbookFile.bytes(workbook);
	}

	private static void chart() throws IOException {
		BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		draw(g);
		g.dispose();
		PngFile.bytes(image, 1);
		SvgFile.bytes(WarmUp::draw, SIDE, SIDE, "words", "words");
	}

	private static void draw(Graphics2D g) {
		g.setStroke(ChartStyle.LINE);
		g.drawLine(0, 0, SIDE, SIDE);
		new Lettering("words", true, ChartStyle.BODY, ChartStyle.INK, SIDE).draw(g, 0, 0, 0);
		new Lettering("words", false, ChartStyle.BODY, ChartStyle.INK, SIDE).draw(g, 0, SIDE / 2.0, 0);
	}

}

package org.tallybook.output;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallybook.report.Chart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** The images of charts. */
class ChartFilesTest {

	private static final String ALL = "org.tallybook.output.Written#all";

	/** Twice 96 dots to the inch, in dots a metre. */
	private static final int DOTS_PER_METRE = 7559;

	@ParameterizedTest
	@MethodSource(ALL)
	void writesEveryChartInTwoFormats(Written written) throws IOException {
		List<String> files = charts(written).stream()
			.flatMap((chart) -> List.of("charts/" + chart.id() + ".png", "charts/" + chart.id() + ".svg").stream())
			.toList();
		assertThat(charts(written).stream().map(Chart::getClass).distinct()).as("every kind of chart").hasSize(8);
		assertThat(written.files()).filteredOn((file) -> file.startsWith("charts/"))
			.containsExactlyInAnyOrderElementsOf(files);
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void drawsImagesAtTwiceTheSizeAndTellsTheResolution(Written written) throws IOException {
		for (Chart chart : charts(written)) {
			byte[] png = written.bytes("charts/" + chart.id() + ".png");
			assertThat(image(png).getWidth()).isEqualTo(2 * ChartStyle.WIDTH);
			ByteBuffer resolution = ByteBuffer.wrap(png, chunk(png, "pHYs"), 9);
			assertThat(resolution.getInt()).isEqualTo(DOTS_PER_METRE);
			assertThat(resolution.getInt()).isEqualTo(DOTS_PER_METRE);
			assertThat(resolution.get()).as("the unit is the metre").isEqualTo((byte) 1);
		}
	}

	/** Where the data of a chunk begin. */
	private static int chunk(byte[] png, String name) {
		return new String(png, StandardCharsets.ISO_8859_1).indexOf(name) + 4;
	}

	private static BufferedImage image(byte[] png) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(png));
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void drawsOnWhiteWithInkInEveryPart(Written written) throws IOException {
		for (Chart chart : charts(written)) {
			BufferedImage image = image(written.bytes("charts/" + chart.id() + ".png"));
			assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
			for (int quarter = 0; quarter < 4; quarter++) {
				assertThat(inked(image, quarter)).as("%s, quarter %s", chart.id(), quarter).isGreaterThan(1000);
			}
		}
	}

	private static long inked(BufferedImage image, int quarter) {
		int height = image.getHeight() / 4;
		return IntStream.range(quarter * height, (quarter + 1) * height)
			.mapToLong((y) -> IntStream.range(0, image.getWidth())
				.filter((x) -> (image.getRGB(x, y) & 0xFF) < 0x80)
				.count())
			.sum();
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void keepsEverythingInsideTheMargins(Written written) throws IOException {
		for (Chart chart : charts(written)) {
			BufferedImage image = image(written.bytes("charts/" + chart.id() + ".png"));
			int edge = 8;
			for (int y = 0; y < image.getHeight(); y++) {
				for (int x = 0; x < image.getWidth(); x++) {
					boolean outside = x < edge || y < edge || x >= image.getWidth() - edge
							|| y >= image.getHeight() - edge;
					if (outside && (image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
						throw new AssertionError("%s has ink at %s, %s".formatted(chart.id(), x, y));
					}
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void titlesAndDescribesEveryVectorImage(Written written) throws Exception {
		for (Chart chart : charts(written)) {
			Element root = svg(written, chart).getDocumentElement();
			assertThat(root.getLocalName()).isEqualTo("svg");
			assertThat(root.getAttribute("role")).isEqualTo("img");
			assertThat(root.getAttribute("viewBox")).startsWith("0 0 960 ");
			assertThat(word(root, "title")).isEqualTo(written.release().text(chart.title()));
			assertThat(word(root, "desc")).isEqualTo(written.release().text(chart.alt()));
			assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title desc");
			assertThat(root.getElementsByTagNameNS("*", "text").getLength()).as("letters are outlines").isZero();
			assertThat(root.getElementsByTagNameNS("*", "path").getLength()).as(chart.id()).isGreaterThan(15);
		}
	}

	/** A child of the root, whose id is its name. */
	private static String word(Element root, String name) {
		for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element && element.getLocalName().equals(name)) {
				assertThat(element.getAttribute("id")).isEqualTo(name);
				return element.getTextContent();
			}
		}
		return "";
	}

	private static Document svg(Written written, Chart chart) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
		return factory.newDocumentBuilder()
			.parse(new ByteArrayInputStream(written.bytes("charts/" + chart.id() + ".svg")));
	}

	private static List<Chart> charts(Written written) {
		return written.release().workbooks().stream().flatMap((workbook) -> workbook.charts().stream()).toList();
	}

}

package org.tallybook.output;

import java.awt.Graphics2D;
import java.io.IOException;
import java.io.Serial;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.Locale;
import java.util.function.Consumer;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.batik.svggen.DefaultErrorHandler;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A drawing as SVG. Letters are outlines, so that every reader sees the same without
 * having the fonts; title and description say what is to be seen.
 */
final class SvgFile {

	private static final String NAMESPACE = "http://www.w3.org/2000/svg";

	private SvgFile() {
	}

	static byte[] bytes(Consumer<Graphics2D> drawing, int width, int height, String title, String alt)
			throws IOException {
		SVGGeneratorContext context = new Context(document());
		context.setComment(null);
		SVGGraphics2D g = new SVGGraphics2D(context, true);
		drawing.accept(g);
		Element root = g.getRoot();
		root.setAttributeNS(null, "width", String.valueOf(width));
		root.setAttributeNS(null, "height", String.valueOf(height));
		root.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
		root.setAttributeNS(null, "role", "img");
		root.setAttributeNS(null, "aria-labelledby", "title desc");
		root.insertBefore(words(root, "desc", alt), root.getFirstChild());
		root.insertBefore(words(root, "title", title), root.getFirstChild());
		StringWriter text = new StringWriter();
		g.stream(root, text, false, false);
		return text.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
	}

	private static Element words(Element root, String name, String text) {
		Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
		element.setAttributeNS(null, "id", name);
		element.setTextContent(text);
		return element;
	}

	private static Document document() throws IOException {
		try {
			return DocumentBuilderFactory.newInstance()
				.newDocumentBuilder()
				.getDOMImplementation()
				.createDocument(NAMESPACE, "svg", null);
		}
		catch (ParserConfigurationException ex) {
			throw new IOException("Expected an XML parser with its default configuration", ex);
		}
	}

	/** What the library sets by default, with numbers of our own. */
	private static final class Context extends SVGGeneratorContext {

		Context(Document document) {
			super(document);
			setIDGenerator(new SVGIDGenerator());
			setExtensionHandler(new DefaultExtensionHandler());
			setImageHandler(new ImageHandlerBase64Encoder());
			setStyleHandler(new DefaultStyleHandler());
			setErrorHandler(new DefaultErrorHandler());
			this.decimalFormat = new Numbers();
		}

	}

	/**
	 * Numbers with two decimals, as {@code #.##} prints them, at a fraction of its price:
	 * of an image as SVG most is the coordinates of letters.
	 */
	static final class Numbers extends DecimalFormat {

		@Serial
		private static final long serialVersionUID = 1;

		private static final int HUNDRED = 100;

		/** Beyond this a hundredth is no longer exact enough to be looked at. */
		private static final double LARGE = 1e8;

		/** So near to the middle of two hundredths the digits themselves have to tell. */
		private static final double NEAR = 1e-4;

		/** For one image: it is not safe for use by several threads. */
		Numbers() {
			super("#.##", DecimalFormatSymbols.getInstance(Locale.US));
		}

		@Override
		public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
			double size = Math.abs(number) * HUNDRED;
			long hundredths = Math.round(size);
			if (!(size < LARGE) || hundredths == 0 || Math.abs(Math.abs(size - hundredths) - 0.5) < NEAR) {
				return super.format(number, out, position);
			}
			if (number < 0) {
				out.append('-');
			}
			long rest = hundredths % HUNDRED;
			out.append(hundredths / HUNDRED);
			if (rest > 0) {
				out.append('.').append(rest / 10);
				if (rest % 10 > 0) {
					out.append(rest % 10);
				}
			}
			return out;
		}

	}

}

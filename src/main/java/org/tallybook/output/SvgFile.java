package org.tallybook.output;

import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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
			this.decimalFormat = new SvgNumbers();
		}

	}

}

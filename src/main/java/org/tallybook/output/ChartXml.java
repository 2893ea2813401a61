package org.tallybook.output;

import java.util.Map;

import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/**
 * Writes the elements of a chart. The library's selection of the schema lacks types that
 * a chart needs, and misses them only when it runs; elements without types need none.
 */
final class ChartXml implements AutoCloseable {

	private static final Map<String, String> NAMESPACES = Map.of("c", XSSFRelation.NS_CHART, "a",
			XSSFRelation.NS_DRAWINGML);

	private final XmlCursor cursor = XmlObject.Factory.newInstance().newCursor();

	ChartXml() {
		this.cursor.toNextToken();
		this.cursor.beginElement("chart");
	}

	/**
	 * Writes an element.
	 * @param name its name after {@code c:} or {@code a:}
	 * @param inside writes what stands in it
	 */
	void in(String name, Runnable inside) {
		this.cursor.beginElement(name.substring(2), NAMESPACES.get(name.substring(0, 1)));
		inside.run();
		this.cursor.toNextToken();
	}

	/** Writes an attribute of the element that was begun last. */
	void attribute(String name, Object value) {
		this.cursor.insertAttributeWithValue(name, String.valueOf(value));
	}

	/** Writes an element that is nothing but a value. */
	void val(String name, Object value) {
		in(name, () -> attribute("val", value));
	}

	void text(String name, String words) {
		in(name, () -> this.cursor.insertChars(words));
	}

	void empty(String name) {
		in(name, () -> {
		});
	}

	/**
	 * Puts what was written in place of all that stands in an element.
	 * @param element the element
	 */
	void replace(XmlObject element) {
		this.cursor.toStartDoc();
		this.cursor.toFirstChild();
		try (XmlCursor target = element.newCursor()) {
			target.removeXmlContents();
			target.toFirstContentToken();
			this.cursor.copyXmlContents(target);
		}
	}

	@Override
	public void close() {
		this.cursor.close();
	}

}

package org.tallybook.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Every part of every workbook against the whole schema, and the links between parts. */
class WorkbookSchemaTest {

	private static final SchemaTypeLoader SCHEMA = XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem,
			XmlBeans.getBuiltinTypeSystem());

	private static final Pattern REFERENCE = Pattern.compile("\\br:(?:id|embed|link)=\"([^\"]+)\"");

	private static final Pattern OVERRIDE = Pattern.compile("PartName=\"/([^\"]+)\"");

	private static final Pattern FONT_PARTS = Pattern.compile("<(\\w+)");

	/** Spreadsheets write this attribute of XML too, which the schema forgot. */
	private static final String KEPT_BLANKS = "space@http://www.w3.org/XML/1998/namespace in element t@";

	/**
	 * The order in which the standard has the elements of a font, as far as we use them.
	 */
	private static final List<String> FONT_ORDER = List.of("b", "i", "u", "sz", "color", "name", "family", "charset",
			"scheme");

	/**
	 * The library's selection of the schema knows no type for much of what can be wrong.
	 */
	@Test
	void validatesWithTheWholeSchema() {
		assertThat(CTChart.class.getProtectionDomain().getCodeSource().getLocation().getPath())
			.contains("poi-ooxml-full");
		assertThat(System.getProperty("java.class.path") + System.getProperty("surefire.test.class.path", ""))
			.doesNotContain("poi-ooxml-lite");
	}

	@ParameterizedTest
	@MethodSource("org.tallybook.output.WrittenWorkbook#all")
	void keepsToTheSchemaInEveryPart(WrittenWorkbook workbook) throws Exception {
		Set<String> roots = new TreeSet<>();
		int validated = 0;
		long elements = 0;
		try (OPCPackage parts = workbook.open()) {
			for (PackagePart part : parts.getParts()) {
				if (part.getContentType().endsWith("+xml") && !isOfThePackage(part)) {
					XmlObject document = parse(part);
					roots.add(document.schemaType().getDocumentElementName().getLocalPart());
					assertThat(errors(document)).as(part.getPartName().getName()).isEmpty();
					validated++;
					elements += elements(document);
				}
			}
		}
		System.out.printf("%s: %s parts with %s elements keep to the schema%n", workbook, validated, elements);
		int sheets = workbook.sheets().size();
		assertThat(validated).as("sheets, their tables, and what belongs to the workbook").isGreaterThan(2 * sheets);
		assertThat(elements).isGreaterThan(100L * sheets);
		assertThat(roots).contains("workbook", "worksheet", "styleSheet", "table", "wsDr", "chartSpace", "sst",
				"Properties");
	}

	private static long elements(XmlObject document) {
		try (XmlCursor cursor = document.newCursor()) {
			long elements = 0;
			for (XmlCursor.TokenType token = cursor.toNextToken(); !token.isNone(); token = cursor.toNextToken()) {
				elements += token.isStart() ? 1 : 0;
			}
			return elements;
		}
	}

	/** Relationships and core properties belong to the package, not to this schema. */
	private static boolean isOfThePackage(PackagePart part) {
		return part.isRelationshipPart() || part.getContentType().endsWith("core-properties+xml");
	}

	private static XmlObject parse(PackagePart part) throws IOException, XmlException {
		try (InputStream in = part.getInputStream()) {
			return SCHEMA.parse(in, null, new XmlOptions());
		}
	}

	private static List<XmlError> errors(XmlObject document) {
		List<XmlError> errors = new ArrayList<>();
		document.validate(new XmlOptions().setErrorListener(errors));
		errors.removeIf((error) -> error.getMessage().contains(KEPT_BLANKS));
		return errors;
	}

	@ParameterizedTest
	@MethodSource("org.tallybook.output.WrittenWorkbook#all")
	void leavesNoRelationshipDangling(WrittenWorkbook workbook) throws Exception {
		try (OPCPackage parts = workbook.open()) {
			for (PackagePart part : parts.getParts()) {
				if (!part.isRelationshipPart()) {
					Set<String> ids = relationships(parts, part);
					assertThat(ids).as(part.getPartName().getName()).containsAll(references(part));
				}
			}
		}
	}

	private static Set<String> relationships(OPCPackage parts, PackagePart part) throws Exception {
		Set<String> ids = new LinkedHashSet<>();
		for (PackageRelationship relationship : part.getRelationships()) {
			ids.add(relationship.getId());
			if (relationship.getTargetMode() == TargetMode.INTERNAL) {
				assertThat(parts.containPart(PackagingURIHelper.createPartName(relationship.getTargetURI())))
					.as("%s to %s", part.getPartName(), relationship.getTargetURI())
					.isTrue();
			}
		}
		return ids;
	}

	private static List<String> references(PackagePart part) throws IOException {
		if (!part.getContentType().endsWith("+xml") || isOfThePackage(part)) {
			return List.of();
		}
		try (InputStream in = part.getInputStream()) {
			return REFERENCE.matcher(new String(in.readAllBytes(), UTF_8)).results().map((r) -> r.group(1)).toList();
		}
	}

	@ParameterizedTest
	@MethodSource("org.tallybook.output.WrittenWorkbook#all")
	void declaresNoPartThatIsNotThere(WrittenWorkbook workbook) throws IOException {
		Set<String> names = new TreeSet<>();
		String types = "";
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook.bytes()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
				types = entry.getName().equals("[Content_Types].xml") ? new String(zip.readAllBytes(), UTF_8) : types;
			}
		}
		List<String> declared = OVERRIDE.matcher(types).results().map((part) -> part.group(1)).toList();
		assertThat(declared).isNotEmpty();
		assertThat(names).containsAll(declared);
	}

	/**
	 * Strict readers ask for it, and the schema that the library validates with does not.
	 */
	@ParameterizedTest
	@MethodSource("org.tallybook.output.WrittenWorkbook#all")
	void writesTheElementsOfAFontInTheOrderOfTheStandard(WrittenWorkbook workbook) throws Exception {
		try (OPCPackage parts = workbook.open()) {
			PackagePart part = parts.getPart(PackagingURIHelper.createPartName("/xl/styles.xml"));
			String styles = new String(part.getInputStream().readAllBytes(), UTF_8);
			String fonts = styles.substring(styles.indexOf("<fonts"), styles.indexOf("</fonts>"));
			String[] each = fonts.split("<font>");
			assertThat(each).hasSizeGreaterThan(4);
			for (int i = 1; i < each.length; i++) {
				List<String> elements = FONT_PARTS.matcher(each[i]).results().map((m) -> m.group(1)).toList();
				assertThat(elements.stream().map(FONT_ORDER::indexOf).toList()).as(each[i])
					.doesNotContain(-1)
					.isSorted();
			}
		}
	}

}

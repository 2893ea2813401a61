package org.tallybook.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The bytes of a workbook: the same ones whenever and wherever it is saved. */
final class WorkbookFile {

	/**
	 * Early, but not the earliest time that a zip entry can have, which Java takes for an
	 * earlier one and writes once more in the time zone of the machine.
	 */
	private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

	/** Readers look at the types first, then at the relations of the package. */
	private static final Comparator<String> ORDER = Comparator
		.comparingInt((String name) -> name.equals("[Content_Types].xml") ? 0 : name.equals("_rels/.rels") ? 1 : 2)
		.thenComparing(Comparator.naturalOrder());

	/**
	 * The style that all others rest on; strict readers miss it, and the library has no
	 * type for it.
	 */
	private static final String DEFAULT_STYLE = "<cellStyles count=\"1\">"
			+ "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

	private WorkbookFile() {
	}

	/**
	 * A workbook to fill.
	 * @return a workbook without sheets, whose sheets are {@link TableSheet}s
	 */
	static XSSFWorkbook empty() {
		return new XSSFWorkbook(new QuickParts());
	}

	/**
	 * Saves a workbook, and lets go of it: to close it would pack and save it once more.
	 * @param workbook the workbook, which is of no use afterwards
	 * @return the bytes of its file
	 * @throws IOException where it cannot be saved
	 */
	static byte[] bytes(XSSFWorkbook workbook) throws IOException {
		ByteArrayOutputStream saved = new ByteArrayOutputStream();
		// Packed only once, below.
		try (ZipArchiveOutputStream unpacked = new ZipArchiveOutputStream(saved)) {
			unpacked.setLevel(Deflater.NO_COMPRESSION);
			workbook.write(unpacked);
		}
		workbook.getPackage().revert();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ZipOutputStream zip = new ZipOutputStream(out);
		for (Map.Entry<String, byte[]> part : parts(saved.toByteArray()).entrySet()) {
			ZipEntry entry = new ZipEntry(part.getKey());
			entry.setTimeLocal(ENTRY_TIME);
			zip.putNextEntry(entry);
			zip.write(part.getValue());
			zip.closeEntry();
		}
		zip.finish();
		return out.toByteArray();
	}

	private static SortedMap<String, byte[]> parts(byte[] saved) throws IOException {
		SortedMap<String, byte[]> parts = new TreeMap<>(ORDER);
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(saved))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		parts.computeIfPresent("xl/styles.xml", (name, styles) -> withDefaultStyle(styles));
		return parts;
	}

	private static byte[] withDefaultStyle(byte[] styles) {
		String end = "</cellXfs>";
		return new String(styles, StandardCharsets.UTF_8).replace(end, end + DEFAULT_STYLE)
			.getBytes(StandardCharsets.UTF_8);
	}

	/** Gives a workbook our own sheets, texts and tables, which need less to be made. */
	private static final class QuickParts extends XSSFFactory {

		@Override
		public POIXMLDocumentPart newDocumentPart(POIXMLRelation kind) {
			if (kind == XSSFRelation.WORKSHEET) {
				return new TableSheet();
			}
			if (kind == XSSFRelation.SHARED_STRINGS) {
				return new Texts();
			}
			return (kind == XSSFRelation.TABLE) ? new HeadedTable() : super.newDocumentPart(kind);
		}

	}

}

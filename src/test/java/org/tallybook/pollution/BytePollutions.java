package org.tallybook.pollution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

import org.tallybook.pollution.Unit.Kind;

/** Bytes that are no characters, other charsets, marks, control characters, packing. */
final class BytePollutions {

	private static final String ENCODING_ERROR = "encoding-error";

	private static final int[] CONTROLS = { 0, 1, 8, 0x0B, 0x0C, 0x1A, 0x1B, 0x1F, 0x7F, 0x85, 0x9D };

	private static final Map<String, String> MARKS = Map.of("UTF-8", "efbbbf", "UTF-16LE", "fffe", "UTF-16BE", "feff",
			"UTF-32LE", "fffe0000", "UTF-32BE", "0000feff");

	private BytePollutions() {
	}

	static void addTo(Map<String, Pollution> all) {
		MARKS.forEach((charset, mark) -> all.put(charset + " with a mark", (sheet, random) -> {
			sheet.charset = Charset.forName(charset);
			sheet.mark = HexFormat.of().parseHex(mark);
			return true;
		}));
		all.put("mark doubled", BytePollutions::markDoubled);
		all.put("mark in the middle", BytePollutions::markInTheMiddle);
		for (int control : CONTROLS) {
			all.put("control character " + Integer.toHexString(control),
					(sheet, random) -> control(sheet, random, (char) control));
		}
		all.put("bad byte in a place", (sheet, random) -> bad(Spot.of(sheet, random, Role.PLACE)));
		all.put("bad byte in a column that is not read", (sheet, random) -> bad(Spot.of(sheet, random, Role.IGNORED)));
		all.put("bad byte in the header",
				(sheet, random) -> bad(new Spot(sheet, sheet.header(), random.nextInt(sheet.layout.columns.size()))));
		all.put("bad byte in the preamble", BytePollutions::inPreamble);
		all.put("bad byte in the footer", (sheet, random) -> !sheet.layout.footer.isEmpty()
				&& bad(new Spot(sheet, sheet.of(Kind.FOOTER).get(0), 0)));
		all.put("cut within a character", BytePollutions::cutCharacter);
		all.put("another charset altogether", BytePollutions::otherCharset);
	}

	static void addPackedTo(Map<String, Pollution> all) {
		all.put("gzip", (sheet, random) -> packed(sheet, BytePollutions::zipped));
		all.put("gzip in two members", (sheet, random) -> packed(sheet, (bytes) -> members(bytes, random)));
		all.put("gzip cut", (sheet, random) -> packedWrongly(sheet, (bytes) -> {
			byte[] zipped = zipped(bytes);
			return Arrays.copyOf(zipped, zipped.length - 9 - random.nextInt(zipped.length / 2));
		}));
		all.put("gzip damaged", (sheet, random) -> packedWrongly(sheet, (bytes) -> {
			byte[] zipped = zipped(bytes);
			zipped[zipped.length - 6] ^= 1;
			return zipped;
		}));
		all.put("gzip with something behind it", (sheet, random) -> packedWrongly(sheet, (bytes) -> {
			byte[] zipped = zipped(bytes);
			return Arrays.copyOf(zipped, zipped.length + 1 + random.nextInt(100));
		}));
		all.put("gzip whose second member is damaged at its start", BytePollutions::secondMember);
	}

	/** It begins with a record, so that nothing is amiss where the first ends. */
	private static boolean secondMember(Sheet sheet, Random random) {
		StringBuilder text = new StringBuilder();
		Unit last = sheet.inner(random);
		sheet.units.subList(0, sheet.units.indexOf(last) + 1)
			.forEach((unit) -> text.append(unit.body()).append(unit.end));
		int at = sheet.mark.length + text.toString().getBytes(sheet.charset).length;
		return packedWrongly(sheet, (bytes) -> {
			byte[] members = members(bytes, at);
			members[zipped(Arrays.copyOf(bytes, at)).length + random.nextInt(3)] ^= 1;
			return members;
		});
	}

	private static boolean packed(Sheet sheet, UnaryOperator<byte[]> form) {
		sheet.last = form;
		return true;
	}

	private static boolean packedWrongly(Sheet sheet, UnaryOperator<byte[]> form) {
		sheet.refuseAt(Unit.of(Kind.OTHER, "", ""), Sheet.NOWHERE, ENCODING_ERROR);
		return packed(sheet, form);
	}

	private static byte[] members(byte[] bytes, Random random) {
		return members(bytes, 1 + random.nextInt(bytes.length - 2));
	}

	private static byte[] members(byte[] bytes, int at) {
		ByteArrayOutputStream members = new ByteArrayOutputStream();
		members.writeBytes(zipped(Arrays.copyOf(bytes, at)));
		members.writeBytes(zipped(Arrays.copyOfRange(bytes, at, bytes.length)));
		return members.toByteArray();
	}

	private static boolean markDoubled(Sheet sheet, Random random) {
		if (!sheet.layout.preamble.isEmpty() || !sheet.charset.name().startsWith("UTF-")) {
			return false;
		}
		byte[] mark = "\uFEFF".getBytes(sheet.charset);
		sheet.mark = Arrays.copyOf(mark, mark.length * 2);
		System.arraycopy(mark, 0, sheet.mark, mark.length, mark.length);
		sheet.refuse(sheet.header(), "missing-label", ENCODING_ERROR);
		return true;
	}

	/** As where two files were put together. */
	private static boolean markInTheMiddle(Sheet sheet, Random random) {
		if (!sheet.charset.name().startsWith("UTF-")) {
			return false;
		}
		Spot spot = new Spot(sheet, sheet.inner(random), 0);
		boolean quoted = sheet.layout.isQuoted(spot.field());
		boolean read = sheet.layout.columns.get(0).role() != Role.IGNORED;
		spot.field("\uFEFF" + spot.field());
		return read && (quoted ? spot.refuse("quote-error") : spot.reject("forbidden-value"));
	}

	private static boolean control(Sheet sheet, Random random, char control) {
		Spot spot = Spot.of(sheet, random, random.nextBoolean() ? Role.PLACE : Role.IGNORED);
		spot.cell("ab" + control + "c");
		sheet.refuseAt(spot.unit(), spot.offset(), ENCODING_ERROR);
		return sheet.charset.newEncoder().canEncode(control);
	}

	/** Bytes that no character of the charset has; none where all are taken. */
	private static byte[] badBytes(Charset charset, Random random) {
		String[] bad = switch (charset.name()) {
			case "UTF-8" -> new String[] { "ff", "c0af", "e9", "eda080", "f8", "80" };
			case "UTF-16LE" -> new String[] { "00d8", "00dc" };
			case "x-windows-949" -> new String[] { "ff" };
			default -> new String[] { "" };
		};
		return HexFormat.of().parseHex(bad[random.nextInt(bad.length)]);
	}

	private static boolean bad(Spot spot) {
		Sheet sheet = spot.sheet();
		sheet.raw = badBytes(sheet.charset, new Random(spot.column() + spot.unit().body().length()));
		spot.cell("ab" + Sheet.RAW + "cd");
		sheet.refuseAt(spot.unit(), spot.offset(), ENCODING_ERROR);
		return sheet.raw.length > 0;
	}

	private static boolean inPreamble(Sheet sheet, Random random) {
		if (sheet.layout.preamble.isEmpty()) {
			return false;
		}
		Unit line = sheet.of(Kind.PREAMBLE).get(random.nextInt(sheet.layout.preamble.size()));
		sheet.raw = badBytes(sheet.charset, random);
		line.text = line.text.map((text) -> text + Sheet.RAW);
		sheet.refuse(line, ENCODING_ERROR);
		return true;
	}

	/** The first byte of a character of several. */
	private static boolean cutCharacter(Sheet sheet, Random random) {
		byte[] character = (sheet.charset.name().equals("x-windows-949") ? "길" : "é").getBytes(sheet.charset);
		Spot spot = Spot.of(sheet, random, Role.PLACE);
		sheet.cutAfter(spot.unit());
		sheet.raw = Arrays.copyOf(character, 1);
		spot.unit().fields.subList(spot.column() + 1, spot.unit().fields.size()).clear();
		spot.unit().end = "";
		spot.field("ab" + Sheet.RAW);
		sheet.refuseAt(spot.unit(), spot.offset(), ENCODING_ERROR);
		return character.length > 1;
	}

	/** The header is not that of the declaration then, or no text. */
	private static boolean otherCharset(Sheet sheet, Random random) {
		boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(String.join("", sheet.header().fields));
		sheet.charset = switch (sheet.charset.name()) {
			case "UTF-8" -> StandardCharsets.UTF_16BE;
			default -> StandardCharsets.UTF_8;
		};
		boolean wide = sheet.charset.equals(StandardCharsets.UTF_16BE);
		sheet.mark = new byte[0];
		sheet.refuse(wide ? sheet.units.get(0) : sheet.header(), ENCODING_ERROR, "missing-label");
		return wide || !ascii;
	}

	private static byte[] zipped(byte[] bytes) {
		ByteArrayOutputStream zipped = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
			new ByteArrayInputStream(bytes).transferTo(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return zipped.toByteArray();
	}

}

package org.tallybook.declaration;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.tallybook.report.Basis;

/** How the counts of a series stand for those who are meant, as far as it is declared. */
final class BasisBlock {

	private static final Map<String, Basis.Kind> KINDS = kinds();

	private BasisBlock() {
	}

	private static Map<String, Basis.Kind> kinds() {
		Map<String, Basis.Kind> kinds = new TreeMap<>();
		for (Basis.Kind kind : Basis.Kind.values()) {
			kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
		}
		return kinds;
	}

	static Basis read(Section series, boolean complete) {
		Basis otherwise = Basis.enumeration(complete);
		double design = series.parse("design-effect", "1", "a number above 0", BasisBlock::positive).orElse(1.0);
		OptionalLong frame = series.optional("frame").isEmpty() ? OptionalLong.empty()
				: series.parse("frame", "", "a whole number from 1", BasisBlock::whole)
					.map(OptionalLong::of)
					.orElse(OptionalLong.empty());
		if (!series.has("basis")) {
			series.optional("basis");
			checkSample(series, otherwise.kind());
			return otherwise;
		}
		Basis.Kind kind = series.choice("basis", "", KINDS, otherwise.kind());
		checkSample(series, kind);
		return (kind == Basis.Kind.SAMPLE) ? new Basis(kind, design, frame) : Basis.of(kind);
	}

	/** Only a sample has a design and a frame, and no minimum was ever drawn. */
	private static void checkSample(Section series, Basis.Kind kind) {
		for (String word : new String[] { "design-effect", "frame" }) {
			if (kind != Basis.Kind.SAMPLE && series.has(word)) {
				series.fault(word, "'%s' was found but 'basis' is not 'sample'; only a sample has one".formatted(word));
			}
		}
		if (kind == Basis.Kind.SAMPLE && series.has("minimum")) {
			series.fault("basis", "'basis' is 'sample' beside 'minimum'; one of them was expected");
		}
	}

	private static double positive(String text) {
		double number = Double.parseDouble(text);
		if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
			throw new NumberFormatException(text);
		}
		return number;
	}

	private static long whole(String text) {
		long number = Long.parseLong(text);
		if (number < 1) {
			throw new NumberFormatException(text);
		}
		return number;
	}

}

package org.tallybook.output;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

import org.tallybook.report.Part;

/** What a cell should hold, by the row of the data file that has its figure. */
final class ExpectedCell {

	private final DataFile.Row row;

	ExpectedCell(DataFile.Row row) {
		this.row = row;
	}

	/**
	 * The number that should stand in a cell.
	 * @param part the part of the figure
	 * @param numeric whether its column is one of numbers
	 * @return the number, empty where words should stand there
	 */
	Optional<BigDecimal> number(Part part, boolean numeric) {
		boolean decimal = this.row.at("unit").equals("fraction");
		return switch (part) {
			case NUMBER, LOW -> decimal ? anyEnd() : end("low");
			case BEST -> decimal ? anyEnd() : end("best");
			case HIGH -> decimal ? anyEnd() : end("high");
			case HIGHEST -> decimal ? anyEnd() : highest();
			case FLOOR -> numeric ? (decimal ? anyEnd() : floor()) : Optional.empty();
			case WORDS -> numeric ? (decimal ? anyEnd() : point()) : Optional.empty();
			case DECIMAL -> anyEnd();
			case LOW_KIND, HIGH_KIND, MARKS -> Optional.empty();
		};
	}

	private Optional<BigDecimal> end(String column) {
		return Optional.of(this.row.at(column)).filter((text) -> !text.isEmpty()).map(BigDecimal::new);
	}

	/** A fraction that somebody stated as a bound has one end only. */
	private Optional<BigDecimal> anyEnd() {
		return end("low").or(() -> end("high"));
	}

	private Optional<BigDecimal> highest() {
		boolean least = Stream.of("at_least", "more_than").anyMatch(this.row.at("low_kind")::equals)
				&& end("low").equals(end("best"));
		return end("high").isEmpty() ? end("best").filter((best) -> !least)
				: Stream.of(end("high"), end("best")).flatMap(Optional::stream).max(BigDecimal::compareTo);
	}

	private Optional<BigDecimal> floor() {
		return this.row.at("low_kind").equals("stated") ? end("low") : Optional.empty();
	}

	private Optional<BigDecimal> point() {
		boolean stated = this.row.at("low_kind").equals("stated") && this.row.at("high_kind").equals("stated");
		return (stated && end("low").equals(end("high"))
				&& end("best").orElse(end("low").get()).equals(end("low").get())) ? end("low") : Optional.empty();
	}

	/** The symbols that should stand behind a number or in place of it. */
	String symbols() {
		StringBuilder symbols = new StringBuilder();
		for (String code : this.row.at("status").split(";")) {
			symbols.append(switch (code) {
				case "figure", "zero_reported" -> "";
				case "none_documented" -> "[nd]";
				case "missing" -> "[x]";
				case "not_applicable" -> "[z]";
				case "suppressed" -> "[c]";
				case "provisional" -> "[p]";
				case "revised" -> "[r]";
				case "low_reliability" -> "[u]";
				case "low" -> "[low]";
				case "contested" -> "[d]";
				case "flagged" -> "[f]";
				case "incomplete" -> "[i]";
				default -> throw new IllegalArgumentException("Expected a code of a status but got " + code);
			});
		}
		return symbols.toString();
	}

	boolean hasFigure() {
		return this.row.at("status").startsWith("figure") || this.row.at("status").startsWith("zero_reported");
	}

}

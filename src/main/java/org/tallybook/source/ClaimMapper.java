package org.tallybook.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.tallybook.source.ClaimColumns.Property;
import org.tallybook.tally.Address;
import org.tallybook.tally.Claim;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Period;
import org.tallybook.tally.Relations;
import org.tallybook.tally.Series;
import org.tallybook.tally.ShareStatement;
import org.tallybook.tally.Stance;

/**
 * Records that hold one claim each.
 *
 * @param source the id of the register
 * @param fields its columns
 */
public record ClaimMapper(String source, ClaimColumns fields) implements Mapper {

	/** A share as a fraction from 0 to 1, such as 0.70. */
	private static final Pattern FRACTION = Pattern.compile("0(\\.\\d{1,9})?|1(\\.0{1,9})?");

	@Override
	public List<String> columns() {
		return this.fields.names();
	}

	@Override
	public List<Field> coded() {
		return this.fields.fields().values().stream().filter((field) -> !field.codes().isEmpty()).toList();
	}

	@Override
	public String key() {
		return column(Property.CLAIM);
	}

	@Override
	public Entry map(Row row) {
		Claim claim = claim(row);
		List<Finding> findings = new ArrayList<>();
		if (!claim.count().isOrdered()) {
			RejectReason reason = RejectReason.RANGE_ORDER;
			findings.add(new Finding(this.source, row.file(), row.line(), "", reason.code(), reason.sentence()));
		}
		return new Entry(claim.period(), List.of(), List.of(claim), findings);
	}

	private Claim claim(Row row) {
		Optional<ShareStatement> share = share(row);
		String counted = share.isPresent() ? Series.ALL : text(row, Property.SHARE_OF);
		return new Claim(required(row, Property.CLAIM), this.source, row.line(), required(row, Property.INCIDENT),
				required(row, Property.OUTCOME), period(row), text(row, Property.PLACE), count(row),
				counted.isEmpty() ? Series.ALL : counted, share,
				word(row, Property.STANCE, Stance.class, Stance.ASSERTS), required(row, Property.WORDING),
				required(row, Property.CLAIMANT), yes(row, Property.ANONYMOUS, "yes", "no", false),
				date(row, Property.REPORTED), text(row, Property.VERIFICATION), address(row), relations(row));
	}

	private Period period(Row row) {
		Period to = date(row, Property.TO)
			.orElseThrow(() -> new RejectedRecord(RejectReason.MISSING_CELL, column(Property.TO)));
		Optional<Period> from = date(row, Property.FROM);
		if (from.isEmpty()) {
			return Period.upTo(to.end());
		}
		if (from.get().start().orElse(to.end()).isAfter(to.end())) {
			throw new RejectedRecord(RejectReason.CONSTRAINT_ERROR, column(Property.TO));
		}
		return new Period(from.get().start(), to.end());
	}

	private CountRange count(Row row) {
		return new CountRange(end(row, Property.LOW, Property.LOW_KIND),
				this.fields.field(Property.BEST)
					.map((field) -> row.count(field.column()))
					.orElse(Claim.NO_COUNT.best()),
				end(row, Property.HIGH, Property.HIGH_KIND));
	}

	private End end(Row row, Property figure, Property kind) {
		OptionalLong count = this.fields.field(figure)
			.map((field) -> row.count(field.column()))
			.orElse(OptionalLong.empty());
		EndKind words = word(row, kind, EndKind.class, count.isPresent() ? EndKind.STATED : EndKind.NOT_STATED);
		if (count.isPresent()) {
			return new End(aboutAFigure(words, kind), count.getAsLong());
		}
		if (words != EndKind.NOT_STATED && words != EndKind.STATED) {
			throw new RejectedRecord(RejectReason.CONSTRAINT_ERROR, column(kind));
		}
		return End.NOT_STATED;
	}

	private EndKind aboutAFigure(EndKind words, Property kind) {
		if (words == EndKind.NOT_STATED) {
			throw new RejectedRecord(RejectReason.CONSTRAINT_ERROR, column(kind));
		}
		return words;
	}

	private Optional<ShareStatement> share(Row row) {
		String share = text(row, Property.SHARE);
		if (share.isEmpty()) {
			return Optional.empty();
		}
		if (!FRACTION.matcher(share).matches()) {
			throw new RejectedRecord(RejectReason.CONSTRAINT_ERROR, column(Property.SHARE));
		}
		EndKind kind = word(row, Property.SHARE_KIND, EndKind.class, EndKind.STATED);
		String base = text(row, Property.SHARE_BASE);
		return Optional.of(new ShareStatement(required(row, Property.SHARE_OF), aboutAFigure(kind, Property.SHARE_KIND),
				new BigDecimal(share), base.isEmpty() ? Optional.empty() : Optional.of(base)));
	}

	private Address address(Row row) {
		return new Address(required(row, Property.URL), word(row, Property.URL_KIND, Address.Kind.class, null),
				yes(row, Property.URL_CHECK, "read", "not-read", true));
	}

	private Relations relations(Row row) {
		String excluded = text(row, Property.EXCLUDED);
		return new Relations(list(row, Property.PART_OF), list(row, Property.MAY_OVERLAP),
				list(row, Property.AGGREGATE_OF), excluded.isEmpty() ? Optional.empty() : Optional.of(excluded));
	}

	/** Ids separated by semicolons; remarks in brackets are left out. */
	private List<String> list(Row row, Property property) {
		return Arrays.stream(text(row, property).replaceAll("\\([^()]*\\)", "").split(";", -1))
			.map(String::strip)
			.filter((item) -> !item.isEmpty())
			.toList();
	}

	private Optional<Period> date(Row row, Property property) {
		return this.fields.field(property)
			.filter((field) -> !row.cell(field.column()).isEmpty())
			.map((field) -> PeriodFormat.CODES.in(row, field.column()));
	}

	private String required(Row row, Property property) {
		return this.fields.field(property)
			.map((field) -> field.required(row))
			.orElseThrow(() -> new RejectedRecord(RejectReason.MISSING_CELL, property.code()));
	}

	/** Which of two words a cell holds; a blank cell means the usual one. */
	private boolean yes(Row row, Property property, String yes, String no, boolean usual) {
		String word = text(row, property);
		if (!word.isEmpty() && !word.equals(yes) && !word.equals(no)) {
			throw new RejectedRecord(RejectReason.UNKNOWN_CODE, column(property));
		}
		return word.isEmpty() ? usual : word.equals(yes);
	}

	private String text(Row row, Property property) {
		return this.fields.field(property).map((field) -> field.in(row)).orElse("");
	}

	private String column(Property property) {
		return this.fields.field(property).map(Field::column).orElse(property.code());
	}

	/** The constant whose name the cell spells; the default where the cell is blank. */
	private <E extends Enum<E>> E word(Row row, Property property, Class<E> type, @Nullable E blank) {
		String word = text(row, property);
		if (word.isEmpty() && blank != null) {
			return blank;
		}
		for (E constant : type.getEnumConstants()) {
			if (constant.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_'))) {
				return constant;
			}
		}
		throw new RejectedRecord(RejectReason.UNKNOWN_CODE, column(property));
	}

}

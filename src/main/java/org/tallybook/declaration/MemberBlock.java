package org.tallybook.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallybook.source.Ages;
import org.tallybook.source.Field;
import org.tallybook.source.Member;

/** What tells the member of one dimension. */
final class MemberBlock {

	private MemberBlock() {
	}

	/** A column by its name alone. */
	static Member named(Section parent, String dimension) {
		return new Member.Named(Field.of(parent.text(dimension)));
	}

	/** A column with codes, or one from which an age group follows. */
	static Member of(Section block) {
		boolean born = block.has("born");
		if (!block.has("ages") && !born) {
			return new Member.Named(ClaimColumnsBlock.coded(block));
		}
		Ages ages = ages(block);
		Map<String, String> codes = block.optionalSection("codes").map(Section::map).orElse(Map.of());
		Field field = new Field(block.text(born ? "born" : "column"), codes, blank(block));
		return born ? new Member.Born(field, PeriodBlock.format(block), ages) : new Member.OfAge(field, ages);
	}

	/** The member of records whose cell is blank. */
	static Optional<String> blank(Section block) {
		return block.optional("blank").filter((word) -> !word.isEmpty());
	}

	private static Ages ages(Section block) {
		List<String> starts = block.texts("ages");
		try {
			return new Ages(starts.stream().map(Integer::valueOf).toList());
		}
		catch (IllegalArgumentException ex) {
			block.fault("ages",
					"'ages' is %s but the first age of each group was expected, such as [0, 18, 60]".formatted(starts));
			return new Ages(List.of(0));
		}
	}

}

package org.tallybook.pollution;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.tallybook.pollution.Unit.Kind;

/** A file in the making, and what has to be read from it. */
final class Sheet {

	/** Stands in texts for the raw bytes. */
	static final char RAW = '\uE000';

	/** The offset of a refusal whose line nobody can know. */
	static final int NOWHERE = -1;

	final Layout layout;

	final List<Unit> units = new ArrayList<>();

	Charset charset;

	byte[] mark;

	byte[] raw = {};

	/** What is done to the bytes in the end. */
	UnaryOperator<byte[]> last = UnaryOperator.identity();

	/** Any of these is right. */
	final List<Refusal> refusals = new ArrayList<>();

	Sheet(Layout layout) {
		this.layout = layout;
		this.charset = layout.charset;
		this.mark = layout.mark;
	}

	void add(Unit unit) {
		this.units.add(unit);
	}

	List<Unit> of(Kind kind) {
		return this.units.stream().filter((unit) -> unit.kind == kind).toList();
	}

	Unit header() {
		return of(Kind.HEADER).get(0);
	}

	/** A record that is neither the first nor the last. */
	Unit inner(Random random) {
		List<Unit> records = of(Kind.RECORD);
		return records.get(1 + random.nextInt(records.size() - 2));
	}

	void insertAfter(Unit unit, Unit other) {
		this.units.add(this.units.indexOf(unit) + 1, other);
	}

	void insertBefore(Unit unit, Unit other) {
		this.units.add(this.units.indexOf(unit), other);
	}

	/** Ends the file with a unit. */
	void cutAfter(Unit unit) {
		this.units.subList(this.units.indexOf(unit) + 1, this.units.size()).clear();
	}

	/** States that the file is refused at the line on which a unit starts. */
	void refuse(Unit unit, String... codes) {
		refuseAt(unit, 0, codes);
	}

	/** States that the file is refused at the line of a character within a unit. */
	void refuseAt(Unit unit, int offset, String... codes) {
		this.refusals.add(new Refusal(unit, offset, Set.of(codes)));
	}

	/** The physical line of a character of a unit: every line end counts. */
	long line(Unit unit, int offset) {
		StringBuilder before = new StringBuilder();
		for (Unit other : this.units) {
			if (other == unit) {
				break;
			}
			before.append(other.body()).append(other.end);
		}
		before.append(unit.body() + unit.end, 0, offset);
		long line = 1;
		for (int i = 0; i < before.length(); i++) {
			boolean feed = before.charAt(i) == '\n';
			boolean lone = before.charAt(i) == '\r' && (i + 1 == before.length() || before.charAt(i + 1) != '\n');
			line += (feed || lone) ? 1 : 0;
		}
		return line;
	}

	byte[] bytes() {
		StringBuilder text = new StringBuilder();
		this.units.forEach((unit) -> text.append(unit.body()).append(unit.end));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(this.mark);
		String[] pieces = text.toString().split(String.valueOf(RAW), -1);
		for (int i = 0; i < pieces.length; i++) {
			if (i > 0) {
				bytes.writeBytes(this.raw);
			}
			bytes.writeBytes(pieces[i].getBytes(this.charset));
		}
		return this.last.apply(bytes.toByteArray());
	}

	Expected expected() {
		Map<Long, List<Fact>> records = new TreeMap<>();
		Map<Long, Unit.Reject> rejects = new TreeMap<>();
		List<String> flags = new ArrayList<>();
		for (Unit unit : this.units) {
			long line = line(unit, 0);
			unit.reject.ifPresent((reject) -> rejects.put(line, reject));
			unit.flags.forEach((flag) -> flags.add(line + " " + flag));
			if (unit.isData()) {
				records.put(line, unit.facts.stream().sorted().toList());
			}
		}
		return new Expected(this.refusals.stream().map((refusal) -> refusal.at(this)).toList(), records, rejects,
				flags);
	}

	/**
	 * Why the file is refused.
	 *
	 * @param unit the unit whose line is named
	 * @param offset the character of the unit whose line it is
	 * @param codes any of which is right
	 */
	record Refusal(Unit unit, int offset, Set<String> codes) {

		Expected.Refused at(Sheet sheet) {
			boolean nowhere = this.offset == NOWHERE;
			return new Expected.Refused(nowhere ? Expected.ANY_LINE : sheet.line(this.unit, this.offset), this.codes);
		}

	}

}

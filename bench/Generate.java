import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Makes a register of invented incidents as CSV: twelve columns, about 100 bytes a row, one
 * row in twenty with a quoted note. A row depends on its number alone, so a number of rows
 * gives the same bytes on every machine, and a short file is the beginning of a long one.
 *
 * <pre>java bench/Generate.java ROWS FILE</pre>
 */
final class Generate {

	private static final String HEADER = "id,date,sex,age_group,place,outcome,source,killed,injured,missing,route,note\n";

	private static final LocalDate FIRST_DAY = LocalDate.of(1991, 1, 1);

	private static final LocalDate DAY_AFTER = LocalDate.of(1994, 1, 1);

	/** The blank cell: the record does not tell the sex. */
	private static final Words SEX = new Words("F 25", "M 60", " 15");

	private static final Words AGE_GROUP = new Words("0-17 12", "18-59 55", "60+ 8", " 25");

	private static final Words PLACE = new Words("Amberfell 22", "Brackmoor 15", "Caldermouth 11", "Dunharrow 9",
			"Eskerdale 8", "Fenwick Reach 6", "Grimsholm 5", "Harrowgate Vale 4", "Inverlund 4", "Jarlsmark 3",
			"Kestrel Bay 3", "Lindworm 2", "Marrowby 2", "Northmere 2", "Ostvik 1", "Sankt \u00d6rn 1", " 2");

	private static final Words OUTCOME = new Words("no inquiry 45", "inquiry open 25", "inquiry closed 14",
			"charges brought 8", "conviction 3", "unknown 5");

	/** The source that stands last states no injured. */
	private static final Words SOURCE = new Words("field monitors 38", "hospital registers 22", "local press 18",
			"partner hotline 12", "municipal records 6", "court files 4");

	private static final Words ROUTE = new Words("coast road 30", "rail line 18", "northern pass 14", "river crossing 12",
			"border post 10", " 16");

	/** Notes that need no quotes; most rows have none. */
	private static final byte[][] PLAIN_NOTES = notes("", "", "", "", "second report of the same day", "date of burial known",
			"seen by two witnesses who did not know each other", "no list of those injured",
			"seen by two witnesses", "number of injured may rise further");

	/** Commas, doubled quotes, line feeds and letters outside ASCII, all of them inside quotes. */
	private static final byte[][] QUOTED_NOTES = notes("\"two families, both from the valley\"",
			"\"the head of the village said \"\"nobody was warned\"\"\"",
			"\"first report: four dead\nsecond report: five dead, one of them later\"", "\"\u00d6rn district, see the entry before\"",
			"\"list \"\"A\"\", page 3,\nline 12\"", "\"\"\"unconfirmed\"\"\"", "\"a, b and c\n\nno further details\"",
			"\"name of the road, as spoken: \"\"the long mile\"\"\"");

	private final byte[] buffer = new byte[1 << 20];

	private final byte[][] days = FIRST_DAY.datesUntil(DAY_AFTER).map((day) -> bytes(day.toString())).toArray(byte[][]::new);

	private int end;

	private long state;

	private Generate() {
	}

	public static void main(String[] arguments) throws IOException {
		if (arguments.length != 2) {
			System.err.println("usage: java Generate.java ROWS FILE");
			System.exit(2);
		}
		long rows = Long.parseLong(arguments[0]);
		if (rows < 1 || rows > 999_999_999) {
			System.err.println("Generate: ROWS is " + rows + " but 1 to 999999999 was expected");
			System.exit(2);
		}
		try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
			new Generate().write(rows, out);
		}
	}

	private void write(long rows, OutputStream out) throws IOException {
		put(bytes(HEADER));
		for (long row = 1; row <= rows; row++) {
			if (this.buffer.length - this.end < 1024) {
				out.write(this.buffer, 0, this.end);
				this.end = 0;
			}
			row(row);
		}
		out.write(this.buffer, 0, this.end);
	}

	private void row(long row) {
		this.state = row;
		id(row);
		cell(this.days[draw(this.days.length)]);
		cell(SEX.at(draw(100)));
		cell(AGE_GROUP.at(draw(100)));
		cell(PLACE.at(draw(100)));
		cell(OUTCOME.at(draw(100)));
		byte[] source = SOURCE.at(draw(100));
		cell(source);
		counts(source == SOURCE.last());
		cell(ROUTE.at(draw(100)));
		put(draw(20) == 0 ? QUOTED_NOTES[draw(QUOTED_NOTES.length)] : PLAIN_NOTES[draw(PLAIN_NOTES.length)]);
		this.buffer[this.end++] = '\n';
	}

	/** Small counts, most of them 0 to 3; a blank cell is a number that nobody knows. */
	private void counts(boolean noInjured) {
		number(draw(4) * draw(3));
		int injured = draw(8) * draw(6);
		if (noInjured || draw(100) < 8) {
			this.buffer[this.end++] = ',';
		}
		else {
			number(injured);
		}
		int missing = draw(10) < 7 ? 0 : 1 + draw(4);
		if (draw(100) < 3) {
			this.buffer[this.end++] = ',';
		}
		else {
			number(missing);
		}
	}

	private void id(long row) {
		this.buffer[this.end] = 'R';
		long rest = row;
		for (int digit = 9; digit >= 1; digit--) {
			this.buffer[this.end + digit] = (byte) ('0' + rest % 10);
			rest /= 10;
		}
		this.end += 10;
		this.buffer[this.end++] = ',';
	}

	private void number(int number) {
		if (number >= 10) {
			this.buffer[this.end++] = (byte) ('0' + number / 10);
		}
		this.buffer[this.end++] = (byte) ('0' + number % 10);
		this.buffer[this.end++] = ',';
	}

	private void cell(byte[] bytes) {
		put(bytes);
		this.buffer[this.end++] = ',';
	}

	private void put(byte[] bytes) {
		System.arraycopy(bytes, 0, this.buffer, this.end, bytes.length);
		this.end += bytes.length;
	}

	/**
	 * A number of 0 to one less than the bound: SplitMix64 (Steele, Lea and Flood 2014), begun
	 * anew for each row.
	 */
	private int draw(int bound) {
		this.state += 0x9E3779B97F4A7C15L;
		long z = this.state;
		z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		z = z ^ (z >>> 31);
		return (int) (((z >>> 32) * bound) >>> 32);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[][] notes(String... notes) {
		byte[][] bytes = new byte[notes.length][];
		for (int i = 0; i < notes.length; i++) {
			bytes[i] = bytes(notes[i]);
		}
		return bytes;
	}

	/** Words with the percentage of rows that have each. */
	private static final class Words {

		private final byte[][] byPercent = new byte[100][];

		Words(String... wordsWithPercent) {
			int next = 0;
			for (String word : wordsWithPercent) {
				int blank = word.lastIndexOf(' ');
				byte[] bytes = bytes(word.substring(0, blank));
				for (int n = Integer.parseInt(word.substring(blank + 1)); n > 0; n--) {
					this.byPercent[next++] = bytes;
				}
			}
			if (next != 100) {
				throw new IllegalStateException("Expected 100 percent but got " + next);
			}
		}

		byte[] at(int percent) {
			return this.byPercent[percent];
		}

		byte[] last() {
			return this.byPercent[99];
		}

	}

}

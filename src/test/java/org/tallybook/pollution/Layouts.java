package org.tallybook.pollution;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tallybook.pollution.Layout.Figures;
import org.tallybook.pollution.Layout.Quoting;
import org.tallybook.pollution.Layout.Trait;

/** Seven publishers in seven languages. */
final class Layouts {

	static final List<Layout> ALL = List.of(deaths(), crossings(), daily(), persons(), stocks(), renvois(), camps());

	private Layouts() {
	}

	private static Layout deaths() {
		Layout layout = new Layout("deaths");
		layout.declaration = """
				    dialect: {null: [NA]}
				    ignore: [notes]
				    repeats: add
				    frequency: month
				    period: month
				    place: place
				    series:
				      killed: {label: Killed, outcome: killed, low: low, best: best, high: high}
				      found: {label: Found, outcome: found, count: found, sex: {female: women, male: men, unknown: unknown}}
				""";
		layout.columns = List.of(new Column("month", Role.PERIOD), new Column("place", Role.PLACE),
				new Column("low", Role.LOW, "killed"), new Column("best", Role.BEST, "killed"),
				new Column("high", Role.HIGH, "killed"), new Column("found", Role.COUNT, "found"),
				new Column("women", Role.PART, "female"), new Column("men", Role.PART, "male"),
				new Column("unknown", Role.PART, "unknown"), new Column("notes", Role.IGNORED));
		layout.places = List.of("North bank", "Harbour, east side", "The \"Old\" town", "Café quarter\nupper end",
				"Hill 4, \"Red\" side, lower end", "Southgate", "Lakeside\nand isles, all");
		layout.notes = List.of("seen by two desks", "late, and \"unclear\", they say", "first line\nsecond line", "");
		layout.none = "NA";
		return layout;
	}

	private static Layout crossings() {
		Layout layout = new Layout("crossings");
		layout.declaration = """
				    dialect: {charset: windows-949, null: [미상], skip: {column: 기간, is: [합계]}}
				    ignore: [비고]
				    repeats: add
				    frequency: quarter
				    period: {column: 기간, format: "yyyy년 Q분기"}
				    place: 지역
				    dimensions:
				      sex: {column: 성별, codes: {남: male, 여: female}}
				    series:
				      crossed: {label: Crossed, outcome: arrived, count: 인원}
				""";
		layout.charset = Charset.forName("x-windows-949");
		layout.end = "\r\n";
		layout.columns = List.of(new Column("기간", Role.PERIOD), new Column("지역", Role.PLACE),
				new Column("성별", Role.CODE), new Column("인원", Role.COUNT, "crossed"), new Column("비고", Role.IGNORED));
		layout.dates = Dates.KOREAN_QUARTER;
		layout.places = List.of("강원도", "함경북도, 북부", "길주군", "\"새\" 마을", "똠방 마을\n아래", "평안남도");
		layout.codes = Map.of("남", "male", "여", "female");
		layout.notes = List.of("잠정", "확정, 수정", "", "\"재확인\" 필요");
		layout.none = "미상";
		layout.quoting = Quoting.NEEDED;
		layout.footer = List.of("합계", "", "", "999", "");
		layout.personal = "이름";
		return layout;
	}

	private static Layout daily() {
		Layout layout = new Layout("daily");
		layout.declaration = """
				    dialect: {charset: windows-1256, delimiter: semicolon, thousands: comma, null: [غير متوفر], zero: ["-"]}
				    ignore: [ملاحظات]
				    repeats: add
				    frequency: month
				    period: {column: التاريخ, format: yyyy-MM-dd}
				    place: المحافظة
				    series:
				      killed: {label: Killed, outcome: killed, count: القتلى}
				      injured: {label: Injured, outcome: injured, count: الجرحى}
				""";
		layout.charset = Charset.forName("windows-1256");
		layout.delimiter = ";";
		layout.columns = List.of(new Column("التاريخ", Role.PERIOD), new Column("المحافظة", Role.PLACE),
				new Column("القتلى", Role.COUNT, "killed"), new Column("الجرحى", Role.COUNT, "injured"),
				new Column("ملاحظات", Role.IGNORED));
		layout.dates = Dates.DAY;
		layout.places = List.of("الشمال", "الجنوب؛ الساحل", "المركز; الغرب", "حي \"القديم\"", "الشرق\nوالريف");
		layout.notes = List.of("أولي", "مؤكد; معدل", "", "سطر أول\nسطر ثان");
		layout.none = "غير متوفر";
		layout.zero = "-";
		layout.figures = Figures.COMMAS;
		layout.personal = "الاسم";
		return layout;
	}

	private static Layout persons() {
		Layout layout = new Layout("persons");
		layout.declaration = """
				    dialect: {skip: {column: FECHA, is: [TOTAL]}, aliases: {SEXO: [GENERO]}}
				    ignore: [ARMA]
				    frequency: month
				    period: {column: FECHA, format: dd/MM/yyyy}
				    place: DEPARTAMENTO
				    dimensions:
				      sex: {column: SEXO, codes: {MASCULINO: male, FEMENINO: female, "-": unknown}}
				      age_group: {column: EDAD, ages: [0, 18, 30, 60], codes: {NO REPORTADO: unknown}}
				    series:
				      killed: {label: Killed, outcome: killed, count: {every: record}}
				""";
		layout.end = "\r\n";
		layout.columns = List.of(new Column("FECHA", Role.PERIOD), new Column("DEPARTAMENTO", Role.PLACE),
				new Column("SEXO", Role.CODE), new Column("EDAD", Role.AGE), new Column("ARMA", Role.IGNORED));
		layout.dates = Dates.SPANISH_DAY;
		layout.places = List.of("Nariño", "Valle, zona alta", "Chocó", "Meta \"sur\"", "Bolívar");
		layout.codes = Map.of("MASCULINO", "male", "FEMENINO", "female", "-", "unknown");
		layout.notes = List.of("ARMA DE FUEGO", "SIN DATO", "OTRA, SIN PRECISAR");
		layout.quoting = Quoting.NEEDED;
		layout.footer = List.of("TOTAL", "999");
		layout.personal = "nombre";
		return layout;
	}

	private static Layout stocks() {
		Layout layout = new Layout("stocks");
		layout.declaration = """
				    dialect: {delimiter: tab, preamble: 3, second-rows: 1, decimal: point, null: [".."]}
				    ignore: ["*"]
				    frequency: year
				    period: Year
				    place: Origin
				    series:
				      displaced:
				        {label: Displaced, outcome: displaced, kind: stock, count: Total, parts: [
				          {column: F 0-17, sex: female, age_group: minor}, {column: F 18+, sex: female, age_group: adult},
				          {column: M 0-17, sex: male, age_group: minor}, {column: M 18+, sex: male, age_group: adult}]}
				""";
		layout.delimiter = "\t";
		layout.preamble = List.of("Population, extracted in January", "Figures are rounded; see the guide", "");
		layout.columns = List.of(new Column("Year", Role.PERIOD), new Column("Origin", Role.PLACE),
				new Column("F 0-17", Role.PART, "female|minor"), new Column("F 18+", Role.PART, "female|adult"),
				new Column("M 0-17", Role.PART, "male|minor"), new Column("M 18+", Role.PART, "male|adult"),
				new Column("Total", Role.COUNT, "displaced"), new Column("Note", Role.IGNORED));
		layout.second = List.of("year", "name", "persons", "persons", "persons", "persons", "persons", "text");
		layout.dates = Dates.YEAR;
		layout.places = List.of("Lowland", "Upper \"Vale\"", "Côte-Nord", "Ísland, west", "Isle of Dunes", "Plains");
		layout.notes = List.of("rounded", "a\tb", "two\nlines", "");
		layout.none = "..";
		layout.quoting = Quoting.ALL;
		layout.figures = Figures.DECIMALS;
		layout.personal = "Full name";
		layout.traits.addAll(Set.of(Trait.REPEATS_REFUSED, Trait.OTHERS_IGNORED));
		return layout;
	}

	private static Layout renvois() {
		Layout layout = new Layout("renvois");
		layout.declaration = """
				    dialect: {delimiter: semicolon, charset: UTF-16LE, comment: "#", blank-rows: skip, thousands: space}
				    ignore: [Remarque]
				    repeats: add
				    faults: {parts-exceed-total: refuse}
				    frequency: month
				    period: {year: Année, month: Mois}
				    place: Préfecture
				    series:
				      returned: {label: Returned, outcome: returned, count: Renvoyés, sex: {female: Femmes, male: Hommes}}
				""";
		layout.charset = StandardCharsets.UTF_16LE;
		layout.mark = new byte[] { (byte) 0xFF, (byte) 0xFE };
		layout.delimiter = ";";
		layout.end = "\r\n";
		layout.columns = List.of(new Column("Année", Role.YEAR), new Column("Mois", Role.MONTH),
				new Column("Préfecture", Role.PLACE), new Column("Renvoyés", Role.COUNT, "returned"),
				new Column("Femmes", Role.PART, "female"), new Column("Hommes", Role.PART, "male"),
				new Column("Remarque", Role.IGNORED));
		layout.dates = Dates.YEAR_AND_MONTH;
		layout.places = List.of("Côte-d'Or", "Île; rive gauche", "Val \"bas\"", "Hérault", "Aude\net monts");
		layout.notes = List.of("provisoire", "révisé; \"net\"", "", "# avec dièse");
		layout.figures = Figures.BLANKS;
		layout.personal = "telephone";
		layout.traits.addAll(Set.of(Trait.COMMENTS, Trait.BLANK_LINES_SKIPPED, Trait.PARTS_REFUSED));
		return layout;
	}

	private static Layout camps() {
		Layout layout = new Layout("camps");
		layout.declaration = """
				    dialect: {delimiter: bar, quote: single, escape: backslash, null: [н/д]}
				    ignore: [примечание]
				    key: [запись]
				    same-key: drop
				    repeats: add
				    faults: {range-order: refuse}
				    frequency: month
				    period: {from: начало, to: конец, format: yyyy-MM-dd}
				    place: место
				    series:
				      detained: {label: Detained, outcome: detained, low: минимум, best: оценка, high: максимум}
				""";
		layout.delimiter = "|";
		layout.quote = '\'';
		layout.backslash = true;
		layout.columns = List.of(new Column("запись", Role.KEY), new Column("начало", Role.START),
				new Column("конец", Role.END), new Column("место", Role.PLACE),
				new Column("минимум", Role.LOW, "detained"), new Column("оценка", Role.BEST, "detained"),
				new Column("максимум", Role.HIGH, "detained"), new Column("примечание", Role.IGNORED));
		layout.dates = Dates.SPAN;
		layout.places = List.of("Север", "Юг | берег", "Лагерь 'Восток' и дом", "Запад\\центр", "Озеро\nи лес");
		layout.notes = List.of("по двум источникам", "не ясно | позже", "", "две\nстроки");
		layout.none = "н/д";
		layout.personal = "ФИО";
		layout.traits.addAll(Set.of(Trait.KEY_DROPS, Trait.RANGES_REFUSED));
		return layout;
	}

}

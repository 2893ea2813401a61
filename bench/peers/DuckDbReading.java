import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The reading step by DuckDB: the columns have their types, so that nothing is guessed, and
 * only those that are asked for leave the parser. Months are made of groups, not of rows.
 *
 * <pre>java -cp ... DuckDbReading FILE THREADS OUT</pre>
 */
final class DuckDbReading {

	private static final String QUERY = """
			COPY (
				SELECT strftime(first_day, '%%Y-%%m') AS month,
					CASE sex WHEN 'F' THEN 'female' WHEN 'M' THEN 'male' ELSE 'unknown' END AS sex,
					coalesce(place, 'unknown') AS place, outcome, source, killed, injured, missing
				FROM (
					SELECT date_trunc('month', date) AS first_day, sex, place, outcome, source,
						sum(killed) AS killed, sum(injured) AS injured, sum(missing) AS missing
					FROM read_csv('%s', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {
						'id': 'VARCHAR', 'date': 'DATE', 'sex': 'VARCHAR', 'age_group': 'VARCHAR', 'place': 'VARCHAR',
						'outcome': 'VARCHAR', 'source': 'VARCHAR', 'killed': 'INTEGER', 'injured': 'INTEGER',
						'missing': 'INTEGER', 'route': 'VARCHAR', 'note': 'VARCHAR'})
					GROUP BY ALL
				)
				ORDER BY ALL
			) TO '%s' (FORMAT csv, HEADER true)""";

	private DuckDbReading() {
	}

	public static void main(String[] arguments) throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
				Statement statement = connection.createStatement()) {
			statement.execute("SET threads = " + Integer.parseInt(arguments[1]));
			statement.execute("SET preserve_insertion_order = false");
			statement.execute(QUERY.formatted(quoted(arguments[0]), quoted(arguments[2])));
		}
	}

	private static String quoted(String path) {
		return path.replace("'", "''");
	}

}

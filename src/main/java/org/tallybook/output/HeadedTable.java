package org.tallybook.output;

import java.util.List;

import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;

/**
 * A table that is told the headers of its columns at once. The library would look at all
 * of their cells three times for each column, and make what it formats numbers and dates
 * with each time.
 */
final class HeadedTable extends XSSFTable {

	/** A line break in the name of a column. */
	private static final String BREAK = "_x000a_";

	private boolean headed;

	/**
	 * Gives a table of one column all of its columns.
	 * @param area where it stands
	 * @param headers what stands in its first row
	 */
	void head(AreaReference area, List<String> headers) {
		getCTTable().setRef(area.formatAsString());
		CTTableColumns columns = getCTTable().getTableColumns();
		for (int i = 0; i < headers.size(); i++) {
			CTTableColumn column = (i == 0) ? columns.getTableColumnArray(0) : columns.addNewTableColumn();
			column.setId(i + 1L);
			column.setName(headers.get(i).replace("\n", BREAK));
		}
		columns.setCount(headers.size());
		this.headed = true;
	}

	@Override
	public void updateHeaders() {
		if (!this.headed) {
			super.updateHeaders();
		}
	}

}

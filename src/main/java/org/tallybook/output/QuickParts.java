package org.tallybook.output;

import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/** Gives a workbook our own sheets and texts, which are made of fewer objects. */
final class QuickParts extends XSSFFactory {

	@Override
	public POIXMLDocumentPart newDocumentPart(POIXMLRelation kind) {
		if (kind == XSSFRelation.WORKSHEET) {
			return new TableSheet();
		}
		if (kind == XSSFRelation.SHARED_STRINGS) {
			return new Texts();
		}
		return super.newDocumentPart(kind);
	}

}

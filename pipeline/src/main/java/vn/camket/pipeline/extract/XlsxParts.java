package vn.camket.pipeline.extract;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a look into the parts of a workbook told beside its rows.
 *
 * @param hasStyles whether there is a part of styles, without which no number format is known
 * @param styles fonts of styles
 * @param sheets tags by the name of the sheet's part, in lower case
 * @param sheetParts names of the sheets' parts in lower case, in the order of the tabs
 */
record XlsxParts(
    boolean hasStyles, XlsxStyles styles, Map<String, SheetTags> sheets, List<String> sheetParts) {

  /** The tags of a sheet by its place among the tabs; null when its part is missing. */
  @Nullable SheetTags tags(int sheetIndex) {
    return sheetIndex < sheetParts.size() ? sheets.get(sheetParts.get(sheetIndex)) : null;
  }

  /** From the workbook's list of sheets and its relations to the names of their parts. */
  static List<String> sheetParts(InputStream workbook, InputStream relations)
      throws XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    XMLStreamReader xml = XmlReading.open(relations);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        targets.put(
            String.valueOf(XmlReading.attribute(xml, "Id")),
            String.valueOf(XmlReading.attribute(xml, "Target")));
      }
    }
    List<String> parts = new ArrayList<>();
    XMLStreamReader book = XmlReading.open(workbook);
    while (book.hasNext()) {
      if (book.next() == XMLStreamConstants.START_ELEMENT && book.getLocalName().equals("sheet")) {
        parts.add(path(targets.getOrDefault(relationOf(book), "")));
      }
    }
    return parts;
  }

  /** A sheet has two ids; that of the relation is the one with a namespace. */
  private static String relationOf(XMLStreamReader sheet) {
    for (int i = 0; i < sheet.getAttributeCount(); i++) {
      String namespace = sheet.getAttributeNamespace(i);
      if (sheet.getAttributeLocalName(i).equals("id")
          && namespace != null
          && !namespace.isEmpty()) {
        return sheet.getAttributeValue(i);
      }
    }
    return "";
  }

  private static String path(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    return lower.startsWith("/") ? lower.substring(1) : "xl/" + lower;
  }
}

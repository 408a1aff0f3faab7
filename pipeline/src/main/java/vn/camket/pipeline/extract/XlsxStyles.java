package vn.camket.pipeline.extract;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.LegacyCharset;

/** The fonts of the cell styles of a workbook (ECMA-376 part 1, 18.8: fonts, cellXfs). */
final class XlsxStyles {
  static final XlsxStyles NONE = new XlsxStyles();

  private final List<String> fonts = new ArrayList<>();
  private final List<Integer> fontOfStyle = new ArrayList<>();

  private XlsxStyles() {}

  static XlsxStyles read(InputStream in) throws XMLStreamException {
    XlsxStyles styles = new XlsxStyles();
    XMLStreamReader xml = XmlReading.open(in);
    String group = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        group = name.equals("fonts") || name.equals("cellXfs") ? name : group;
        styles.take(xml, group);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(group)) {
        group = "";
      }
    }
    return styles;
  }

  private void take(XMLStreamReader xml, String group) {
    String name = xml.getLocalName();
    if (group.equals("fonts") && name.equals("font")) {
      fonts.add("");
    } else if (group.equals("fonts") && name.equals("name") && !fonts.isEmpty()) {
      String font = XmlReading.attribute(xml, "val");
      fonts.set(fonts.size() - 1, font == null ? "" : font);
    } else if (group.equals("cellXfs") && name.equals("xf")) {
      String font = XmlReading.attribute(xml, "fontId");
      fontOfStyle.add(font == null || !font.matches("\\d{1,6}") ? -1 : Integer.parseInt(font));
    }
  }

  /** Name of a style's font; null when the style has none. */
  @Nullable String font(int style) {
    int font = style < fontOfStyle.size() ? fontOfStyle.get(style) : -1;
    return font >= 0 && font < fonts.size() ? fonts.get(font) : null;
  }

  /** Styles whose font is one of a legacy character set. */
  BitSet legacy() {
    BitSet legacy = new BitSet();
    for (int style = 0; style < fontOfStyle.size(); style++) {
      String font = font(style);
      legacy.set(style, font != null && LegacyCharset.ofFont(font).isPresent());
    }
    return legacy;
  }
}

package vn.camket.jobs.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a grid as a Word document: tables with merged cells, lines as paragraphs, and lines of two
 * sides as tables without borders, as letterheads and signature blocks are.
 */
final class WordFile {
  private static final LocalDateTime STAMP = LocalDateTime.of(2020, 1, 1, 0, 0);
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String TYPES =
      HEAD
          + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
          + "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
  private static final String RELATIONS =
      HEAD
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
  private static final String BORDERS =
      "<w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>"
          + border("top")
          + border("left")
          + border("bottom")
          + border("right")
          + border("insideH")
          + border("insideV")
          + "</w:tblBorders></w:tblPr>";
  private static final String NO_BORDERS =
      "<w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr>";

  private final Grid grid;
  private final Look look;
  private final StringBuilder body = new StringBuilder();

  private WordFile(Grid grid, Look look) {
    this.grid = grid;
    this.look = look;
  }

  private static String border(String side) {
    return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";
  }

  static void write(Path file, Grid grid, Look look) throws IOException {
    WordFile word = new WordFile(grid, look);
    GridTable.of(grid).forEach(word::part);
    String document =
        HEAD
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body>"
            + word.body
            + "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr>"
            + "</w:body></w:document>";
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "[Content_Types].xml", TYPES);
      put(zip, "_rels/.rels", RELATIONS);
      put(zip, "word/document.xml", document);
    }
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(STAMP);
    zip.putNextEntry(entry);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private void part(GridTable part) {
    lines(part.lines());
    if (part.hasTable()) {
      body.append("<w:tbl>").append(BORDERS).append(columns(part.width()));
      int row = part.firstRow();
      List<Grid.Row> rows = new ArrayList<>(part.headings());
      rows.addAll(part.rows());
      for (Grid.Row line : rows) {
        row(line, row++);
      }
      body.append("</w:tbl>");
    }
  }

  private static String columns(int count) {
    return "<w:tblGrid>" + "<w:gridCol w:w=\"1200\"/>".repeat(count) + "</w:tblGrid>";
  }

  private void lines(List<Grid.Row> lines) {
    boolean open = false;
    for (Grid.Row line : lines) {
      List<String> texts =
          line.cells().stream().map(CsvFile::text).filter(t -> !t.isEmpty()).toList();
      boolean sides = texts.size() == 2;
      if (open && !sides) {
        body.append("</w:tbl>");
      }
      if (sides && !open) {
        body.append("<w:tbl>").append(NO_BORDERS).append(columns(2));
      }
      open = sides;
      if (sides) {
        body.append("<w:tr>");
        texts.forEach(t -> cell("", t));
        body.append("</w:tr>");
      } else {
        paragraph(String.join(" ", texts));
      }
    }
    body.append(open ? "</w:tbl>" : "");
  }

  private void row(Grid.Row line, int row) {
    body.append("<w:tr>");
    for (int column = 0; column < line.cells().size(); column++) {
      Grid.Merge merge = mergeOver(row, column);
      if (merge == null) {
        cell("", CsvFile.text(line.cells().get(column)));
        continue;
      }
      int span = merge.right() - merge.left() + 1;
      String properties = span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "";
      if (merge.bottom() > merge.top()) {
        properties += merge.top() == row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
      }
      String text = merge.top() == row ? CsvFile.text(line.cells().get(column)) : "";
      cell("<w:tcPr>" + properties + "</w:tcPr>", text);
      column = merge.right();
    }
    body.append("</w:tr>");
  }

  private Grid.@org.jspecify.annotations.Nullable Merge mergeOver(int row, int column) {
    for (Grid.Merge merge : grid.merges()) {
      if (merge.top() <= row && row <= merge.bottom() && merge.left() == column) {
        return merge;
      }
    }
    return null;
  }

  private void cell(String properties, String text) {
    body.append("<w:tc>").append(properties);
    paragraph(text);
    body.append("</w:tc>");
  }

  private void paragraph(String text) {
    if (text.isEmpty()) {
      body.append("<w:p/>");
      return;
    }
    String escaped =
        look.spell(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
        .append(escaped)
        .append("</w:t></w:r></w:p>");
  }
}

package vn.camket.pipeline.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a Word document: its text, how it numbers, and what stands on every page. */
final class WordParts implements AutoCloseable {
  private static final Pattern PAGE_PART = Pattern.compile("word/(header|footer)\\d*\\.xml");
  private static final String BODY = "word/document.xml";
  private static final String NUMBERING = "word/numbering.xml";

  private final ZipFile zip;
  private final List<ZipArchiveEntry> parts;

  WordParts(FileContent content) throws IOException {
    this.zip = ZippedParts.zip(content);
    this.parts = Collections.list(zip.getEntries());
  }

  WordNumbering numbering() throws IOException, XMLStreamException {
    for (ZipArchiveEntry part : parts) {
      if (ZippedParts.name(part).equals(NUMBERING)) {
        try (InputStream in = zip.getInputStream(part)) {
          return WordNumbering.read(in);
        }
      }
    }
    return new WordNumbering();
  }

  /** Headers and footers, then the body. */
  List<ZipArchiveEntry> pageParts() {
    return parts.stream().filter(p -> PAGE_PART.matcher(ZippedParts.name(p)).matches()).toList();
  }

  ZipArchiveEntry body() throws IOException {
    return parts.stream()
        .filter(p -> ZippedParts.name(p).equals(BODY))
        .findFirst()
        .orElseThrow(() -> new IOException("no " + BODY));
  }

  InputStream open(ZipArchiveEntry part) throws IOException {
    return zip.getInputStream(part);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

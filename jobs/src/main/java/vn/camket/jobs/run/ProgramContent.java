package vn.camket.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.camket.pipeline.star.StarJob;
import vn.camket.schemas.fingerprint.Fingerprint;
import vn.camket.schemas.star.Star;

/**
 * What of the program makes a release: classes, SQL, contracts, measures and vocabularies of
 * schemas and pipeline. Another version of them may give other figures of the same files. Times do
 * not count, nor whether it lies in a jar or in a folder: the same build is the same program.
 */
final class ProgramContent {
  private static final String OWN = "vn/";

  private ProgramContent() {}

  /** Fingerprint of the program that is running. */
  static String fingerprint() {
    return Fingerprint.of(List.of(of(placeOf(Star.class)), of(placeOf(StarJob.class))));
  }

  /**
   * Fingerprint of one module.
   *
   * @param place its jar, or the folder of its classes
   */
  static String of(Path place) {
    try {
      return Fingerprint.of(Files.isDirectory(place) ? ofFolder(place) : ofJar(place));
    } catch (IOException e) {
      throw new UncheckedIOException(place + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static Path placeOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException(type + " was loaded from nowhere");
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(source.getLocation() + " is no place", e);
    }
  }

  /** A jar has the checksums of what is in it: nothing needs to be unpacked. */
  private static Map<String, String> ofJar(Path jar) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (Iterator<? extends ZipEntry> all = zip.entries().asIterator(); all.hasNext(); ) {
        ZipEntry entry = all.next();
        if (entry.getName().startsWith(OWN) && !entry.isDirectory()) {
          content.put(entry.getName(), entry.getSize() + " " + entry.getCrc());
        }
      }
    }
    return content;
  }

  private static Map<String, String> ofFolder(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(folder.resolve(OWN))) {
      for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
        byte[] bytes = Files.readAllBytes(file);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        String name = folder.relativize(file).toString().replace('\\', '/');
        content.put(name, bytes.length + " " + checksum.getValue());
      }
    }
    return content;
  }
}

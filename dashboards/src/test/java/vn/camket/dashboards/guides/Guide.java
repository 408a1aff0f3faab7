package vn.camket.dashboards.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A guide in Markdown. What stands in bold is what a reader sees on the screen; what begins with
 * {@code ./camket} is what an operator types.
 */
record Guide(String name, String text) {
  /** The folder of the guides. */
  static final Path FOLDER =
      Path.of(System.getProperty("camket.installation", ".."), "dashboards", "guides");

  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern FENCED = Pattern.compile("(?m)^(\\./camket .*)$");
  private static final Pattern INLINE = Pattern.compile("`(\\./camket [^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

  /** All of them. */
  static List<Guide> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().map(Guide::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Guide read(Path file) {
    try {
      return new Guide(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it says can be seen. */
  List<String> seen() {
    return found(BOLD);
  }

  /** What it says can be typed. */
  List<String> typed() {
    return Stream.concat(found(FENCED).stream(), found(INLINE).stream()).toList();
  }

  /** Other guides and pictures that it leads to. */
  List<String> links() {
    return found(LINK);
  }

  private List<String> found(Pattern pattern) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }
}

package vn.camket.schemas.layout;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.yaml.DataFile;

/** All layouts in use: those shipped with the product and those of a home. */
public final class LayoutCatalog implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Shipped files, by name without ending. */
  static final List<String> SHIPPED =
      List.of(
          "evaluation-list-v1",
          "evaluation-list-v2",
          "evaluation-list-v3",
          "evaluation-v1",
          "evaluation-v2",
          "evaluation-v3",
          "registration-list-v1",
          "registration-list-v2",
          "registration-list-v3",
          "registration-v1",
          "registration-v2",
          "registration-v3");

  private final List<Layout> layouts;
  private final String fingerprint;

  private LayoutCatalog(List<Layout> layouts, String fingerprint) {
    this.layouts = layouts;
    this.fingerprint = fingerprint;
  }

  /**
   * Loads the shipped layouts and those of a home; a home's layout replaces the shipped one of the
   * same id.
   *
   * @param homeLayoutsDir directory whose {@code **.yaml} files are layouts; null, or a directory
   *     that does not exist, for the shipped ones alone
   * @throws LayoutException with all problems of all files
   */
  public static LayoutCatalog load(@Nullable Path homeLayoutsDir) {
    List<LayoutProblem> problems = new ArrayList<>();
    Map<String, Source> byId = new TreeMap<>();
    byId.putAll(layoutsOf(shipped(), problems));
    byId.putAll(layoutsOf(ofHome(homeLayoutsDir, problems), problems));
    if (!problems.isEmpty()) {
      throw new LayoutException(problems);
    }
    return new LayoutCatalog(
        byId.values().stream().map(Source::layout).toList(), fingerprint(byId));
  }

  /** The layouts, by ascending id. */
  public List<Layout> layouts() {
    return layouts;
  }

  /** A layout by id. */
  public Optional<Layout> layout(String id) {
    return layouts.stream().filter(l -> l.id().equals(id)).findFirst();
  }

  /**
   * SHA-256 (hexadecimal) over the text of every layout in use: changes whenever a file may be read
   * differently.
   */
  public String fingerprint() {
    return fingerprint;
  }

  private record Text(String name, String yaml) {}

  private record Source(String name, Layout layout, String yaml) {}

  private static List<Text> shipped() {
    return SHIPPED.stream()
        .map(id -> "layouts/" + id + ".yaml")
        .map(name -> new Text(name, shippedText(name)))
        .toList();
  }

  private static String shippedText(String name) {
    return DataFile.shippedText(LayoutCatalog.class, "/vn/camket/schemas/" + name);
  }

  private static List<Text> ofHome(@Nullable Path dir, List<LayoutProblem> problems) {
    List<Text> texts = new ArrayList<>();
    if (dir != null && Files.isDirectory(dir)) {
      for (Path file : yamlFiles(dir)) {
        try {
          texts.add(new Text(file.toString(), Files.readString(file)));
        } catch (IOException e) {
          problems.add(
              new LayoutProblem(file.toString(), 0, "cannot be read; check that it is UTF-8"));
        }
      }
    }
    return texts;
  }

  private static List<Path> yamlFiles(Path dir) {
    try (Stream<Path> files = Files.walk(dir)) {
      return files
          .filter(f -> f.toString().endsWith(".yaml") && Files.isRegularFile(f))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(dir + ": the layouts cannot be listed", e);
    }
  }

  private static Map<String, Source> layoutsOf(List<Text> texts, List<LayoutProblem> problems) {
    Map<String, Source> byId = new TreeMap<>();
    for (Text text : texts) {
      Layout layout = parse(text, problems);
      if (layout != null) {
        Source before = byId.putIfAbsent(layout.id(), new Source(text.name(), layout, text.yaml()));
        if (before != null) {
          problems.add(
              new LayoutProblem(
                  text.name(), 0, "layout " + layout.id() + " is also in " + before.name()));
        }
      }
    }
    return byId;
  }

  private static @Nullable Layout parse(Text text, List<LayoutProblem> problems) {
    return new LayoutReading(text.name(), problems).read(text.yaml());
  }

  private static String fingerprint(Map<String, Source> byId) {
    MessageDigest digest = sha256();
    byId.values().forEach(s -> digest.update((s.yaml() + '\0').getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}

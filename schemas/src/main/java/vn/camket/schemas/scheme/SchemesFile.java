package vn.camket.schemas.scheme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.RegistryException;
import vn.camket.schemas.registry.RegistryProblem;
import vn.camket.schemas.registry.UnitKind;
import vn.camket.schemas.yaml.DataFile;
import vn.camket.schemas.yaml.DataFileException;

/** One reading of {@code schemes.yaml}: schemes, or every problem of the file. */
final class SchemesFile {
  private static final Pattern SCHEME_LINE =
      Pattern.compile("\\s*-?\\s*\"?scheme_id\"?\\s*:\\s*[\"']?([^\"'#]*?)[\"']?\\s*(#.*)?");

  private final Path path;
  private final String name;
  private final List<RegistryProblem> problems = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  SchemesFile(Path path) {
    this.path = path;
    this.name = String.valueOf(path.getFileName());
  }

  List<Scheme> read() {
    List<Scheme> schemes = schemes();
    refuse();
    return schemes;
  }

  List<Scheme> read(Registry registry) {
    List<Scheme> schemes = schemes();
    for (Scheme scheme : schemes) {
      String counterparty = scheme.counterpartyUnitId();
      if (counterparty != null && !registry.has(counterparty)) {
        problem(scheme.schemeId(), "counterparty_unit_id " + counterparty + " is no unit");
      }
    }
    refuse();
    return schemes;
  }

  private List<Scheme> schemes() {
    List<Scheme> schemes = new ArrayList<>();
    for (SchemeText text : texts()) {
      Scheme scheme = new SchemeReading(text, reason -> problem(text.schemeId(), reason)).value();
      if (scheme != null) {
        schemes.add(scheme);
      }
    }
    namedOnce(schemes);
    oneSchemeAtATime(schemes);
    return schemes;
  }

  private List<SchemeText> texts() {
    try {
      String content = Files.readString(path);
      number(content);
      List<SchemeText> texts =
          DataFile.parse(content, name, SchemeText.SchemesText.class).schemes();
      if (texts == null || texts.isEmpty() || texts.contains(null)) {
        problem(null, "holds no scheme, or an empty one");
        return List.of();
      }
      return texts;
    } catch (DataFileException e) {
      problem(null, Optional.ofNullable(e.getMessage()).orElse("is malformed"));
    } catch (IOException e) {
      problem(null, "cannot be read; check that it exists and is UTF-8");
    }
    return List.of();
  }

  /** Notes on which line each scheme starts. */
  private void number(String content) {
    List<String> all = Arrays.asList(content.split("\n", -1));
    for (int i = 0; i < all.size(); i++) {
      var matcher = SCHEME_LINE.matcher(all.get(i));
      if (matcher.matches()) {
        lines.putIfAbsent(matcher.group(1), i + 1);
      }
    }
  }

  private void namedOnce(List<Scheme> schemes) {
    Map<String, Scheme> byId = new HashMap<>();
    for (Scheme scheme : schemes) {
      if (byId.put(scheme.schemeId(), scheme) != null) {
        problem(scheme.schemeId(), "two schemes have this scheme_id");
      }
    }
  }

  /**
   * A unit signs in one scheme at a time: otherwise its items would be counted nowhere or twice.
   */
  private void oneSchemeAtATime(List<Scheme> schemes) {
    for (int i = 0; i < schemes.size(); i++) {
      for (Scheme later : schemes.subList(i + 1, schemes.size())) {
        Scheme scheme = schemes.get(i);
        List<UnitKind> both = new ArrayList<>(scheme.signatoryKinds());
        both.retainAll(later.signatoryKinds());
        if (scheme.chosenBy() == SchemeChoice.UNIT_KIND
            && later.chosenBy() == SchemeChoice.UNIT_KIND
            && !both.isEmpty()
            && scheme.validity().overlaps(later.validity())) {
          problem(later.schemeId(), both + " sign at the same time in " + scheme.schemeId());
        }
      }
    }
  }

  private void problem(@Nullable String schemeId, String reason) {
    int line = schemeId == null ? 0 : lines.getOrDefault(schemeId.strip(), 0);
    String subject = schemeId == null ? "" : schemeId + ": ";
    problems.add(new RegistryProblem(name, line, subject + reason));
  }

  private void refuse() {
    if (!problems.isEmpty()) {
      throw new RegistryException(
          problems.stream().sorted(Comparator.comparingInt(RegistryProblem::line)).toList());
    }
  }
}

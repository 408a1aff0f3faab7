package vn.camket.schemas.obligation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.RegistryException;
import vn.camket.schemas.registry.RegistryProblem;
import vn.camket.schemas.scheme.SchemeCatalog;
import vn.camket.schemas.yaml.DataFileException;
import vn.camket.schemas.yaml.Fields;
import vn.camket.schemas.yaml.YamlNode;

/** One reading of {@code obligations.yaml}: rules, or every problem of the file. */
final class ObligationsFile {
  private final Path path;
  private final String name;
  private final Registry registry;
  private final SchemeCatalog schemes;
  private final List<RegistryProblem> problems = new ArrayList<>();

  ObligationsFile(Path path, Registry registry, SchemeCatalog schemes) {
    this.path = path;
    this.name = String.valueOf(path.getFileName());
    this.registry = registry;
    this.schemes = schemes;
  }

  List<ObligationRule> read() {
    List<ObligationRule> rules = new ArrayList<>();
    for (YamlNode node : entries()) {
      Optional<ObligationRule> rule =
          Fields.of(node, "an obligation", this::problem)
              .flatMap(fields -> new RuleReading(fields, registry, schemes).rule());
      rule.ifPresent(rules::add);
    }
    if (!problems.isEmpty()) {
      throw new RegistryException(
          problems.stream().sorted(Comparator.comparingInt(RegistryProblem::line)).toList());
    }
    return rules;
  }

  private List<YamlNode> entries() {
    try {
      YamlNode root = YamlNode.parse(Files.readString(path), name);
      Optional<Fields> fields = Fields.of(root, "the file", this::problem);
      List<YamlNode> entries = fields.map(f -> f.list("obligations")).orElse(List.of());
      fields.ifPresent(f -> f.onlyThese(Set.of("obligations")));
      return entries;
    } catch (DataFileException e) {
      problem(0, Optional.ofNullable(e.getMessage()).orElse("is malformed"));
    } catch (IOException e) {
      problem(0, "cannot be read; check that it is a file and UTF-8");
    }
    return List.of();
  }

  private void problem(int line, String reason) {
    problems.add(new RegistryProblem(name, line, reason));
  }
}

package vn.camket.schemas.obligation;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.camket.schemas.fingerprint.Fingerprint;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.RegistryException;
import vn.camket.schemas.scheme.SchemeCatalog;

/** Who must sign and report in a home. Immutable and serializable. */
public final class Obligations implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<ObligationRule> rules;

  private Obligations(List<ObligationRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Reads the obligations of a home; a home without the file obliges nobody.
   *
   * @param file {@code registry/obligations.yaml}
   * @throws RegistryException naming every problem with its line
   */
  public static Obligations load(Path file, Registry registry, SchemeCatalog schemes) {
    return Files.exists(file)
        ? new Obligations(new ObligationsFile(file, registry, schemes).read())
        : of(List.of());
  }

  /** Rules that are known to hold together; nothing is checked. */
  public static Obligations of(List<ObligationRule> rules) {
    return new Obligations(rules);
  }

  /** All rules in the order of the file: where two oblige a unit to one report, the first holds. */
  public List<ObligationRule> rules() {
    return rules;
  }

  /** SHA-256 of the content. */
  public String fingerprint() {
    return Fingerprint.of(rules);
  }
}

package vn.camket.jobs.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.RegistryException;
import vn.camket.schemas.registry.RegistryProblem;
import vn.camket.schemas.scheme.SchemeCatalog;

/**
 * What lies in a home's folder {@code registry}, accepted as a whole or refused as a whole.
 *
 * @param units units and what happened to them
 * @param schemes commitment schemes
 */
public record HomeRegistry(Registry units, SchemeCatalog schemes) {
  private static final String SCHEMES = "schemes.yaml";

  /**
   * Reads the folder.
   *
   * @throws RegistryException naming every problem of every file
   */
  public static HomeRegistry load(Path folder) {
    Registry units;
    try {
      units = Registry.load(folder);
    } catch (RegistryException e) {
      throw new RegistryException(withThoseOfSchemes(folder, e.problems()));
    }
    return new HomeRegistry(units, SchemeCatalog.load(folder.resolve(SCHEMES), units));
  }

  /** Without units, schemes are read for themselves, so that all is told at once. */
  private static List<RegistryProblem> withThoseOfSchemes(
      Path folder, List<RegistryProblem> problems) {
    List<RegistryProblem> all = new ArrayList<>(problems);
    try {
      SchemeCatalog.load(folder.resolve(SCHEMES));
    } catch (RegistryException e) {
      all.addAll(e.problems());
    }
    return all;
  }
}

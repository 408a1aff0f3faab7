package vn.camket.schemas.scheme;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.camket.schemas.fingerprint.Fingerprint;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.RegistryException;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.registry.Validity;

/** The schemes of a home. Immutable and serializable. */
public final class SchemeCatalog implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Scheme> schemes;

  private SchemeCatalog(List<Scheme> schemes) {
    this.schemes =
        schemes.stream()
            .sorted(Comparator.comparing(Scheme::opens).thenComparing(Scheme::schemeId))
            .toList();
  }

  /**
   * Reads the schemes of a home.
   *
   * @param file {@code registry/schemes.yaml}
   * @throws RegistryException naming every problem
   */
  public static SchemeCatalog load(Path file) {
    return new SchemeCatalog(new SchemesFile(file).read());
  }

  /**
   * Reads the schemes of a home, and checks that their counterparties are units.
   *
   * @param file {@code registry/schemes.yaml}
   * @throws RegistryException naming every problem
   */
  public static SchemeCatalog load(Path file, Registry registry) {
    return new SchemeCatalog(new SchemesFile(file).read(registry));
  }

  /** A catalog of schemes that are known to hold together; nothing is checked. */
  public static SchemeCatalog of(List<Scheme> schemes) {
    return new SchemeCatalog(schemes);
  }

  /** All schemes, by first day and identifier. */
  public List<Scheme> schemes() {
    return schemes;
  }

  /**
   * A scheme by identifier.
   *
   * @throws IllegalArgumentException when there is no such scheme
   */
  public Scheme scheme(String schemeId) {
    return schemes.stream()
        .filter(s -> s.schemeId().equals(schemeId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no scheme " + schemeId));
  }

  /**
   * The scheme in which a unit signs for a year: the one that lists its kind, and in whose days of
   * the calendar year this version is in force. Where one scheme follows another within the year,
   * the earlier, since signing is at the start of the year.
   */
  public Optional<Scheme> schemeOf(UnitVersion unit, int year) {
    Validity calendarYear = calendarYear(year);
    return schemes.stream()
        .filter(scheme -> scheme.chosenBy() == SchemeChoice.UNIT_KIND)
        .filter(scheme -> signs(scheme, unit, calendarYear))
        .findFirst();
  }

  /**
   * The scheme that a file names for a row, when the unit signs in it for the year; empty when
   * there is none of that name, the kind of unit does not sign in it, or not in that year.
   */
  public Optional<Scheme> named(String schemeId, UnitVersion unit, int year) {
    return schemes.stream()
        .filter(scheme -> scheme.schemeId().equals(schemeId))
        .filter(scheme -> signs(scheme, unit, calendarYear(year)))
        .findFirst();
  }

  private static Validity calendarYear(int year) {
    return new Validity(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }

  /** SHA-256 of the content, whatever the order in the file. */
  public String fingerprint() {
    return Fingerprint.of(schemes);
  }

  private static boolean signs(Scheme scheme, UnitVersion unit, Validity calendarYear) {
    if (!scheme.signatoryKinds().contains(unit.kind())) {
      return false;
    }
    Validity days = scheme.validity().intersect(calendarYear);
    return days != null && days.overlaps(unit.validity());
  }
}

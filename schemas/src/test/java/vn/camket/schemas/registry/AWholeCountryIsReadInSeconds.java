package vn.camket.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** 34 provinces, their districts, 10,000 old communes and what became of them. */
class AWholeCountryIsReadInSeconds {

  private static final LocalDate Y2024 = LocalDate.of(2024, 1, 1);

  @Test
  @Timeout(60)
  void readCheckedClimbedAndMatched(@TempDir Path dir) {
    RegistryFolder folder = new GeneratedRegistry(20_250_701, 34, 21, 15).in(dir);
    Registry registry = timed("read and checked", folder::load);
    assertThat(registry.versionsOf("p33d20c14")).isNotEmpty();
    assertThat(registry.versions()).hasSizeGreaterThan(15_000);
    assertThat(registry.successions()).hasSizeGreaterThan(11_000);

    List<UnitPath> paths = timed("ways up", () -> UnitPaths.of(registry));
    assertThat(paths).hasSizeGreaterThan(45_000);
    timed("fingerprint", registry::fingerprint);
    UnitMatcher matcher = timed("names", () -> new UnitMatcher(registry));
    assertThat(timed("matched", () -> match(matcher, registry))).isGreaterThan(10_000);
  }

  private static long match(UnitMatcher matcher, Registry registry) {
    return registry.inForceOn(Y2024).stream()
        .filter(
            v ->
                matcher.match(v.name(), Y2024, Y2024.plusDays(1), v.unitId())
                    instanceof UnitMatch.Found)
        .count();
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    System.out.printf(java.util.Locale.ROOT, "%s: %.2f s%n", what, (System.nanoTime() - start) / 1e9);
    return result;
  }
}

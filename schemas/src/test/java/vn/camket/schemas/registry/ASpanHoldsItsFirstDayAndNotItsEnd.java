package vn.camket.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;

/** Validity against its plain definition, day by day. */
class ASpanHoldsItsFirstDayAndNotItsEnd {
  private static final LocalDate START = LocalDate.of(2024, 12, 20);
  private static final int DAYS = 30;

  @Property
  void aDayLiesInASpanFromItsFirstDayToBeforeItsEnd(
      @ForAll("spans") Validity span, @ForAll("days") LocalDate day) {
    LocalDate end = span.toExclusive();
    boolean inside = day.compareTo(span.from()) >= 0 && (end == null || day.compareTo(end) < 0);

    assertThat(span.contains(day)).isEqualTo(inside);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatTwoSpansShareIsEveryDayOfBoth(
      @ForAll("spans") Validity a, @ForAll("spans") Validity b, @ForAll("days") LocalDate day) {
    Validity shared = a.intersect(b);

    assertThat(shared != null && shared.contains(day))
        .isEqualTo(a.contains(day) && b.contains(day));
    assertThat(a.overlaps(b)).isEqualTo(shared != null).isEqualTo(b.overlaps(a));
  }

  @Property
  void versionsThatFollowEachOtherGiveOneVersionADay(
      @ForAll("days") LocalDate change, @ForAll("days") LocalDate day) {
    LocalDate first = START.minusDays(1);
    Registry registry =
        Registry.of(
            List.of(version(first, change), version(change, null)), List.of(), List.of(), Map.of());

    assertThat(registry.unit("u", day).map(UnitVersion::validFrom))
        .contains(day.isBefore(change) ? first : change);
    assertThat(registry.unit("u", first.minusDays(1))).isEmpty();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, DAYS).map(START::plusDays);
  }

  @Provide
  Arbitrary<Validity> spans() {
    Arbitrary<Integer> lengths = Arbitraries.integers().between(1, DAYS).injectNull(0.2);
    return Combinators.combine(days(), lengths)
        .as((from, length) -> new Validity(from, length == null ? null : from.plusDays(length)));
  }

  private static UnitVersion version(LocalDate from, @Nullable LocalDate to) {
    return new UnitVersion(
        "u",
        from,
        to,
        UnitKind.SO,
        Bloc.NHA_NUOC,
        Level.TINH,
        "Sở",
        "Sở",
        null,
        null,
        Evidence.RECONSTRUCTED,
        null,
        from.atStartOfDay());
  }
}

package vn.camket.pipeline.item;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.CommitmentState;
import vn.camket.schemas.vocabulary.PeriodKind;

/**
 * When, and at which periods, items of one unit's year are counted under a successor that signed
 * them anew (meanings §5). An item leaves only where the new one counts: signed by its cut-off and
 * not withdrawn.
 */
final class SignedAnew {
  private record Span(Set<PeriodKind> kinds, LocalDateTime from, @Nullable LocalDateTime to) {
    boolean covers(PeriodKind kind, LocalDateTime at) {
      return kinds.contains(kind) && !at.isBefore(from) && (to == null || at.isBefore(to));
    }
  }

  private final Map<Item, List<Span>> spans = new HashMap<>();

  /**
   * Adds what a successor signed.
   *
   * @param inheritance the year of the items, as the successor took it over
   * @param successor rules of the successor's year
   * @param predecessors for an item of the successor, those that it continues
   * @param commitments versions of the successor's commitments
   */
  void add(
      Inheritance inheritance,
      YearRules successor,
      Map<Item, List<Item>> predecessors,
      List<Versions.Version<Commitment>> commitments) {
    for (Versions.Version<Commitment> version : commitments) {
      Span span = span(inheritance, successor, version);
      if (span != null) {
        for (Item item : predecessors.getOrDefault(version.value().item(), List.of())) {
          spans.computeIfAbsent(item, i -> new ArrayList<>()).add(span);
        }
      }
    }
  }

  private static @Nullable Span span(
      Inheritance inheritance, YearRules successor, Versions.Version<Commitment> version) {
    LocalDateTime known = inheritance.recordedAt();
    LocalDateTime from = version.from().isBefore(known) ? known : version.from();
    boolean never = version.to() != null && !from.isBefore(version.to());
    return never || !counts(version.value())
        ? null
        : new Span(kinds(inheritance, successor, version.value()), from, version.to());
  }

  private static boolean counts(Commitment c) {
    return c.state() == CommitmentState.SIGNED
        && c.carrierState() != RegistrationChain.State.WITHDRAWN_BY_RESEND;
  }

  private static Set<PeriodKind> kinds(
      Inheritance inheritance, YearRules successor, Commitment commitment) {
    Set<PeriodKind> kinds = EnumSet.noneOf(PeriodKind.class);
    for (PeriodRule period : successor.periods()) {
      boolean signed = !successor.signingDay(commitment).isAfter(period.cutoff());
      if (signed && inheritance.reaches(period.kind())) {
        kinds.add(period.kind());
      }
    }
    return kinds;
  }

  /** Whether an item is counted under a successor at a period, as known at a moment. */
  boolean covers(Item item, PeriodKind kind, LocalDateTime at) {
    return spans.getOrDefault(item, List.of()).stream().anyMatch(s -> s.covers(kind, at));
  }

  /** The moments at which that may change. */
  List<LocalDateTime> moments() {
    List<LocalDateTime> moments = new ArrayList<>();
    spans.values().forEach(list -> list.forEach(span -> addEnds(span, moments)));
    return moments;
  }

  private static void addEnds(Span span, List<LocalDateTime> moments) {
    moments.add(span.from());
    if (span.to() != null) {
      moments.add(span.to());
    }
  }
}

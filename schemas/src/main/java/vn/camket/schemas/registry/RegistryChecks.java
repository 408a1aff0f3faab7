package vn.camket.schemas.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.csv.ProblemSink;

/** What must hold between the lines of the registry: one version, one parent at a time. */
final class RegistryChecks {
  private final ProblemSink problems;

  RegistryChecks(ProblemSink problems) {
    this.problems = problems;
  }

  void check(List<Line<UnitVersion>> units, List<Line<ParentLink>> parents) {
    oneAtATime(RegistryFiles.UNITS, units, v -> "unit " + v.unitId(), v -> v.validity());
    oneAtATime(
        RegistryFiles.PARENTS,
        parents,
        link -> "the " + link.tree() + " parent of " + link.unitId(),
        ParentLink::validity);
    parentsInForce(units, parents);
    new ParentCycles(problems).check(parents);
  }

  private <T> void oneAtATime(
      String file,
      List<Line<T>> lines,
      Function<T, String> subjectOf,
      Function<T, Validity> validityOf) {
    Map<String, List<Line<T>>> bySubject = new TreeMap<>();
    for (Line<T> line : lines) {
      bySubject.computeIfAbsent(subjectOf.apply(line.value()), k -> new ArrayList<>()).add(line);
    }
    bySubject.forEach((subject, group) -> oneAtATime(file, subject, group, validityOf));
  }

  /** Against the line that reaches farthest so far, so that each overlap is told. */
  private <T> void oneAtATime(
      String file, String subject, List<Line<T>> group, Function<T, Validity> validityOf) {
    group.sort(Comparator.comparing(line -> validityOf.apply(line.value()).from()));
    Line<T> farthest = group.get(0);
    for (Line<T> line : group.subList(1, group.size())) {
      Validity reach = validityOf.apply(farthest.value());
      Validity validity = validityOf.apply(line.value());
      if (reach.overlaps(validity)) {
        problems.problem(file, line.number(), clash(subject, validity, reach, farthest.number()));
      }
      farthest = endsLater(validity, reach) ? line : farthest;
    }
  }

  private static String clash(String subject, Validity validity, Validity other, int line) {
    return validity.from().equals(other.from())
        ? subject + " has two lines of valid_from " + validity.from() + ": see line " + line
        : subject + " is valid at the same time as in line " + line;
  }

  /** A child in force has no parent that is not. */
  private void parentsInForce(List<Line<UnitVersion>> units, List<Line<ParentLink>> parents) {
    Map<String, Validity> spans = new TreeMap<>();
    units.forEach(line -> spans.merge(line.value().unitId(), line.value().validity(), this::span));
    for (Line<ParentLink> line : parents) {
      Validity child = spans.get(line.value().unitId());
      Validity parent = spans.get(line.value().parentUnitId());
      Validity link = child == null ? null : line.value().validity().intersect(child);
      if (link != null && parent != null && !covers(parent, link)) {
        problems.problem(
            RegistryFiles.PARENTS,
            line.number(),
            "parent_unit_id "
                + line.value().parentUnitId()
                + " is in force "
                + words(parent)
                + ", but is a parent "
                + words(link));
      }
    }
  }

  private Validity span(Validity a, Validity b) {
    LocalDate from = a.from().isBefore(b.from()) ? a.from() : b.from();
    return new Validity(from, endsLater(a, b) ? a.toExclusive() : b.toExclusive());
  }

  private static boolean covers(Validity outer, Validity inner) {
    return !inner.from().isBefore(outer.from()) && !endsLater(inner, outer);
  }

  private static boolean endsLater(Validity a, Validity b) {
    LocalDate endOfA = a.toExclusive();
    LocalDate endOfB = b.toExclusive();
    return endOfB != null && (endOfA == null || endOfA.isAfter(endOfB));
  }

  private static String words(Validity validity) {
    @Nullable LocalDate end = validity.toExclusive();
    return "from " + validity.from() + (end == null ? " on" : " to before " + end);
  }
}

package vn.camket.jobs.units;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.Evidence;
import vn.camket.schemas.registry.UnitEventKind;
import vn.camket.schemas.vocabulary.Bloc;

/**
 * The lines of a registry that say what was traced. The units are the Party committees of the
 * places, in the Party tree and the State tree alike.
 */
final class RegistryDraft {
  private static final List<String> TREES = List.of("PARTY", "STATE");

  private final RegistryMerge merge;
  private final UnitIds ids;
  private final ImportRequest request;
  private final LocalDate opening;
  private final LocalDate firstDay;
  private final LegalDocuments documents = LegalDocuments.shipped();
  private final DeclaredWeights weights;

  /**
   * @param opening first day of the units of the first release
   * @param firstDay day of the first release
   */
  RegistryDraft(
      RegistryMerge merge,
      UnitIds ids,
      ImportRequest request,
      LocalDate opening,
      LocalDate firstDay,
      DeclaredWeights weights) {
    this.merge = merge;
    this.ids = ids;
    this.request = request;
    this.opening = opening;
    this.firstDay = firstDay;
    this.weights = weights;
  }

  void unit(TracedUnit unit) {
    String id = Objects.requireNonNull(ids.of(unit));
    versions(unit, id);
    parents(unit, id);
    unit.spelledFrom().forEach((name, day) -> merge.name(name(unit, id, name, day)));
    merge.sender(slug(unit.last().place().name().committee()) + "-" + id.substring(1), id);
  }

  private void versions(TracedUnit unit, String id) {
    List<TracedUnit.State> states = versionsOf(unit);
    for (int i = 0; i < states.size(); i++) {
      TracedUnit.State state = states.get(i);
      @Nullable LocalDate to = i + 1 < states.size() ? states.get(i + 1).from() : unit.end();
      LocalDate from = state.from();
      if (i == 0 && from.equals(firstDay) && opening.isBefore(firstDay)) {
        version(id, state, opening, firstDay, Evidence.RECONSTRUCTED);
      }
      version(id, state, from, to, Evidence.NAMED_SOURCE);
    }
  }

  /** States that differ in code or name; another parent alone makes no version. */
  private static List<TracedUnit.State> versionsOf(TracedUnit unit) {
    List<TracedUnit.State> versions = new ArrayList<>();
    for (TracedUnit.State state : unit.states()) {
      Place before = versions.isEmpty() ? null : versions.get(versions.size() - 1).place();
      if (before == null
          || !before.code().equals(state.place().code())
          || !before.name().key().equals(state.place().name().key())) {
        versions.add(state);
      }
    }
    return versions;
  }

  private void version(
      String id,
      TracedUnit.State state,
      LocalDate from,
      @Nullable LocalDate to,
      Evidence evidence) {
    Place place = state.place();
    PlaceLevel level = place.level();
    boolean named = evidence == Evidence.NAMED_SOURCE;
    boolean opened = state.from().equals(firstDay);
    merge.version(
        List.of(
            id,
            from.toString(),
            text(to),
            place.name().type().kind(level).name(),
            (level == PlaceLevel.PROVINCE ? Bloc.DANG : Bloc.DIA_PHUONG).name(),
            level.level().name(),
            place.name().committee(),
            level == PlaceLevel.COMMUNE ? place.name().full() : place.name().committee(),
            place.code(),
            opened
                ? ""
                : documents
                    .ofUnit(state.from(), level, provinceCode(state.from(), state))
                    .map(LegalDocuments.Document::number)
                    .orElse(""),
            evidence.name(),
            named
                ? request.listName() + " " + place.release()
                : "dựng lại từ danh sách " + firstDay));
  }

  private void parents(TracedUnit unit, String id) {
    List<TracedUnit.State> links = new ArrayList<>();
    for (TracedUnit.State state : unit.states()) {
      if (links.isEmpty() || links.get(links.size() - 1).parent() != state.parent()) {
        links.add(state);
      }
    }
    for (int i = 0; i < links.size(); i++) {
      String parent = ids.of(links.get(i).parent());
      LocalDate from = links.get(i).from();
      @Nullable LocalDate to = i + 1 < links.size() ? links.get(i + 1).from() : unit.end();
      LocalDate start = i == 0 && from.equals(firstDay) ? opening : from;
      for (String tree : parent == null ? List.<String>of() : TREES) {
        merge.parent(List.of(id, tree, Objects.requireNonNull(parent), start.toString(), text(to)));
      }
    }
  }

  private static List<String> name(TracedUnit unit, String id, String name, LocalDate day) {
    TracedUnit.State spelled = unit.spelledState(name);
    @Nullable LocalDate to = unit.end();
    for (TracedUnit.State state : unit.states()) {
      if (spelled != null
          && state.from().isAfter(spelled.from())
          && !state.place().name().key().equals(spelled.place().name().key())) {
        to = state.from();
        break;
      }
    }
    return List.of(id, name, day.toString(), text(to));
  }

  /** Everything that happened to units, by day; edges of one successor share their event. */
  void events(List<TracedUnit> units, List<Succession> edges, List<TracedUnit> closed) {
    List<Happening> all = new ArrayList<>();
    units.forEach(unit -> changes(unit, all));
    edges.forEach(edge -> edge(edge, all));
    closed.forEach(unit -> close(unit, all));
    all.sort(Comparator.comparing(Happening::day).thenComparing(Happening::order));
    Map<String, @Nullable String> eventIds = new HashMap<>();
    for (Happening happening : all) {
      String given = eventIds.get(happening.group());
      eventIds.put(happening.group(), merge.event(given, happening.fields()));
    }
  }

  private void changes(TracedUnit unit, List<Happening> all) {
    List<TracedUnit.State> states = unit.states();
    for (int i = 1; i < states.size(); i++) {
      Place before = states.get(i - 1).place();
      Place now = states.get(i).place();
      if (!before.name().bareKey().equals(now.name().bareKey())) {
        change(unit, states.get(i), UnitEventKind.RENAME, all);
      }
      if (before.name().type() != now.name().type()) {
        change(unit, states.get(i), UnitEventKind.RETYPE, all);
      }
      if (!before.code().equals(now.code())) {
        change(unit, states.get(i), UnitEventKind.RECODE, all);
      }
      if (states.get(i - 1).parent() != states.get(i).parent()) {
        change(unit, states.get(i), UnitEventKind.REPARENT, all);
      }
    }
  }

  private void change(
      TracedUnit unit, TracedUnit.State state, UnitEventKind kind, List<Happening> all) {
    String id = Objects.requireNonNull(ids.of(unit));
    boolean declared =
        unit.level() == PlaceLevel.PROVINCE
            && request.mappingDay().equals(state.from())
            && request.continued().containsValue(state.place().code());
    String source = request.listName() + " " + state.place().release();
    all.add(
        new Happening(
            state.from(),
            id + " " + List.of(UnitEventKind.values()).indexOf(kind),
            id + " " + kind + " " + state.from(),
            fields(
                kind,
                id,
                "",
                state.from(),
                List.of("", "", ""),
                document(state.from(), state),
                declared ? Evidence.RECONSTRUCTED : Evidence.NAMED_SOURCE,
                source + (declared ? "; khai báo là cùng một cấp ủy" : ""))));
  }

  private void edge(Succession edge, List<Happening> all) {
    String from = ids.of(edge.from());
    String to = ids.of(edge.to());
    if (from == null || to == null) {
      return;
    }
    DeclaredWeights.Weight weight = weights.of(edge);
    all.add(
        new Happening(
            edge.day(),
            to + " " + from,
            to + " " + edge.day(),
            fields(
                edge.kind(),
                from,
                to,
                edge.day(),
                weight == null
                    ? List.of(edge.extent().name(), "", "")
                    : List.of(edge.extent().name(), weight.text(), weight.basis()),
                document(edge.day(), edge.to().on(edge.day())),
                weight == null ? Evidence.NAMED_SOURCE : Evidence.RECONSTRUCTED,
                request.mappingName())));
  }

  private void close(TracedUnit unit, List<Happening> all) {
    String id = ids.of(unit);
    LocalDate day = unit.end();
    if (id != null && day != null) {
      all.add(
          new Happening(
              day,
              id,
              id + " " + day,
              fields(
                  UnitEventKind.CLOSE,
                  id,
                  "",
                  day,
                  List.of("", "", ""),
                  Optional.empty(),
                  Evidence.NAMED_SOURCE,
                  request.listName() + " " + unit.endRelease())));
    }
  }

  private static List<String> fields(
      UnitEventKind kind,
      String unitId,
      String successorId,
      LocalDate day,
      List<String> extentAndWeight,
      Optional<LegalDocuments.Document> document,
      Evidence evidence,
      String source) {
    List<String> fields =
        new ArrayList<>(List.of(kind.name(), unitId, successorId, day.toString()));
    fields.addAll(extentAndWeight);
    fields.add(document.map(LegalDocuments.Document::number).orElse(""));
    fields.add(document.map(LegalDocuments.Document::legalDate).orElse(""));
    fields.addAll(List.of(day.toString(), evidence.name(), source));
    return fields;
  }

  private Optional<LegalDocuments.Document> document(LocalDate day, TracedUnit.State state) {
    return documents.ofEvent(day, state.place().level(), provinceCode(day, state));
  }

  private static String provinceCode(LocalDate day, TracedUnit.State state) {
    TracedUnit.State at = state;
    for (TracedUnit up = state.parent(); up != null; up = at.parent()) {
      at = up.on(day);
    }
    return at.place().code();
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** A name as a folder can be called. */
  private static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd')
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /**
   * A line of events.csv to be.
   *
   * @param order place among those of its day
   * @param group lines of one group share an event
   * @param fields from kind to source
   */
  private record Happening(LocalDate day, String order, String group, List<String> fields) {}
}

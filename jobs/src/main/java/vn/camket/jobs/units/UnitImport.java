package vn.camket.jobs.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.Extent;
import vn.camket.schemas.registry.Registry;

/**
 * Builds or extends the registry of one or more provinces from lists of administrative units and a
 * mapping.
 */
public final class UnitImport {
  private final ImportRequest request;
  private final SourceProblems problems = new SourceProblems();

  /**
   * @param request what to import
   */
  public UnitImport(ImportRequest request) {
    this.request = request;
  }

  /**
   * Imports.
   *
   * @throws UnitSourceException when a file cannot be used; nothing is written then
   * @throws vn.camket.schemas.registry.RegistryException when the registry that is added to, or the
   *     one that came out, has problems
   */
  public ImportResult run() {
    List<Snapshot> releases = new Snapshots(problems).read(request.snapshots());
    Mapping mapping = mapping();
    DeclaredWeights weights =
        request.weights() == null
            ? DeclaredWeights.none()
            : DeclaredWeights.read(request.weights(), problems);
    problems.refuseIfAny();
    Living living =
        new Tracer(releases, mapping, request.mappingName(), request.continued()).trace();
    List<TracedUnit> units = new ProvinceSelection(living).units(request.provinces());
    List<Succession> edges = inside(living.successions(), units);
    weights.check(edges, problems);
    problems.refuseIfAny();
    splits(living, edges, weights);
    return write(living, units, edges, weights, releases.get(0).day());
  }

  private @Nullable Mapping mapping() {
    SourceFile file = request.mapping();
    return file == null ? null : Mapping.read(file, request.mappingDay(), problems);
  }

  private static List<Succession> inside(List<Succession> edges, List<TracedUnit> units) {
    Set<TracedUnit> chosen = new HashSet<>(units);
    return edges.stream()
        .filter(e -> chosen.contains(e.from()) && chosen.contains(e.to()))
        .toList();
  }

  private void splits(Living living, List<Succession> edges, DeclaredWeights weights) {
    Set<TracedUnit> told = new HashSet<>();
    for (Succession edge : edges) {
      if (edge.extent() == Extent.PARTIAL && weights.of(edge) == null && told.add(edge.from())) {
        List<String> parts =
            edges.stream()
                .filter(e -> e.from() == edge.from())
                .map(e -> e.to().place().name().full())
                .toList();
        Place place = edge.from().place();
        living
            .findings()
            .add(
                new ImportFinding(
                    FindingKind.SPLIT_WITHOUT_WEIGHTS,
                    edge.day(),
                    place.code(),
                    place.name().full(),
                    "vào " + String.join(", ", parts),
                    request.mappingName(),
                    0));
      }
    }
  }

  private ImportResult write(
      Living living,
      List<TracedUnit> units,
      List<Succession> edges,
      DeclaredWeights weights,
      LocalDate firstDay) {
    LocalDate opening = request.opening() == null ? firstDay : request.opening();
    RegistryFolder folder = RegistryFolder.read(request.to());
    UnitIds ids = new UnitIds(folder.units);
    ids.give(units, firstDay);
    List<ImportFinding> findings = new ArrayList<>(about(living, units));
    String recordedAt = request.recordedAt() == null ? "" : request.recordedAt().toString();
    RegistryMerge merge = new RegistryMerge(folder, recordedAt, findings::add);
    long known = units.stream().map(ids::of).filter(id -> id != null && merge.has(id)).count();
    RegistryDraft draft = new RegistryDraft(merge, ids, request, opening, firstDay, weights);
    units.forEach(draft::unit);
    draft.events(units, edges, living.closed());
    folder.write();
    Registry.load(request.to());
    return new ImportResult(
        units.size(), units.size() - (int) known, merge.added(), edges.size(), findings);
  }

  /** The findings about the places of some units, and those about none. */
  private static List<ImportFinding> about(Living living, List<TracedUnit> units) {
    Set<String> codes = new HashSet<>();
    for (TracedUnit unit : units) {
      unit.states().forEach(state -> codes.add(state.place().code()));
    }
    return living.findings().stream().filter(f -> codes.contains(f.code())).toList();
  }
}

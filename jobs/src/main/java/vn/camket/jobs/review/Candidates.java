package vn.camket.jobs.review;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.camket.jobs.output.Query;
import vn.camket.jobs.output.ReaderText;
import vn.camket.jobs.output.Rows;
import vn.camket.schemas.registry.AlternativeName;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.Tree;
import vn.camket.schemas.registry.UnitEvent;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.registry.Validity;
import vn.camket.schemas.review.ItemQuestion;
import vn.camket.schemas.review.UnitAnswer;
import vn.camket.schemas.text.Similarity;
import vn.camket.schemas.text.TextKey;
import vn.camket.schemas.vocabulary.Level;
import vn.camket.schemas.vocabulary.StatusAlias;
import vn.camket.schemas.vocabulary.Theme;
import vn.camket.schemas.vocabulary.ThemePhrase;
import vn.camket.schemas.yaml.DataFile;

/**
 * What a question may mean, the likeliest first: units in force in its years, of the level that the
 * text states before others, by accented name; the items of the unit's year; words and themes of
 * the vocabulary.
 */
public final class Candidates {
  private static final double LEAST = 0.2;

  private final Connection mart;
  private final Registry registry;
  private final AnswerBook book;
  private final Map<List<Object>, List<Candidate>> itemsOfYear = new HashMap<>();
  private final Map<String, Set<String>> nameKeys = new HashMap<>();

  /**
   * @param mart the release
   * @param registry units
   * @param book answers given so far
   */
  public Candidates(Connection mart, Registry registry, AnswerBook book) {
    this.mart = mart;
    this.registry = registry;
    this.book = book;
    registry.versions().forEach(v -> addName(v.unitId(), v.name()));
    for (AlternativeName name : registry.names()) {
      addName(name.unitId(), name.name());
    }
  }

  private void addName(String unitId, String name) {
    nameKeys.computeIfAbsent(unitId, k -> new HashSet<>()).add(TextKey.of(name));
  }

  /** The likeliest. */
  public List<Candidate> of(ReviewCase question, int limit) {
    Stream<Candidate> candidates =
        switch (question.kind()) {
          case UNIT -> units(question);
          case ITEM -> ranked(items(Objects.requireNonNull(question.item())), question);
          case STATUS -> statuses(question);
          case THEME -> themes(question);
        };
    return candidates.limit(limit).toList();
  }

  private Stream<Candidate> units(ReviewCase question) {
    String key = TextKey.of(question.text());
    Optional<Level> level = StatedLevel.of(key);
    Validity days =
        new Validity(
            UnitAnswer.daysOf(question.firstYear()).from(),
            UnitAnswer.daysOf(question.lastYear()).toExclusive());
    record Ranked(boolean sameLevel, Candidate candidate) {}
    return registry.versions().stream()
        .filter(v -> v.validity().overlaps(days))
        .map(UnitVersion::unitId)
        .distinct()
        .map(u -> new Ranked(isOf(u, level), unit(u, key)))
        .filter(r -> r.candidate().similarity() >= LEAST)
        .sorted(
            Comparator.comparing((Ranked r) -> !r.sameLevel())
                .thenComparing(r -> -r.candidate().similarity())
                .thenComparing(r -> r.candidate().id()))
        .map(Ranked::candidate);
  }

  private boolean isOf(String unitId, Optional<Level> level) {
    return level.isEmpty() || registry.latest(unitId).level() == level.get();
  }

  private Candidate unit(String unitId, String key) {
    double similarity =
        nameKeys.getOrDefault(unitId, Set.of()).stream()
            .mapToDouble(n -> Similarity.of(key, n))
            .max()
            .orElse(0);
    return new Candidate(unitId, registry.latest(unitId).name(), note(unitId), similarity);
  }

  /** The unit above it, and its end. */
  private String note(String unitId) {
    UnitVersion unit = registry.latest(unitId);
    LocalDate end = unit.validTo();
    List<String> apart = new ArrayList<>();
    registry
        .parent(unitId, Tree.PARTY, end == null ? unit.validFrom() : end.minusDays(1))
        .ifPresent(parent -> apart.add(registry.latest(parent).name()));
    if (end != null) {
      apart.add("đến trước " + ReaderText.of(end));
    }
    return String.join(", ", apart);
  }

  private static Stream<Candidate> ranked(List<Candidate> items, ReviewCase question) {
    String key = TextKey.of(question.text());
    return items.stream()
        .map(
            i ->
                new Candidate(i.id(), i.name(), i.note(), Similarity.of(key, TextKey.of(i.name()))))
        .sorted(
            Comparator.comparingDouble((Candidate c) -> -c.similarity())
                .thenComparing(Candidate::id));
  }

  /** The items that a row may speak of: of its unit's year and of WHOLE predecessors' same year. */
  List<Candidate> items(ItemQuestion question) {
    List<Candidate> items = new ArrayList<>();
    List<String> units = new ArrayList<>(List.of(question.unitId()));
    for (int i = 0; i < units.size(); i++) {
      items.addAll(items(units.get(i), question.year()));
      registry.wholePredecessors(units.get(i)).stream()
          .map(UnitEvent::unitId)
          .filter(u -> !units.contains(u))
          .forEach(units::add);
    }
    return items;
  }

  private List<Candidate> items(String unitId, int year) {
    return itemsOfYear.computeIfAbsent(
        List.of(unitId, year),
        k -> {
          Rows rows = new Rows();
          String sql = DataFile.shippedText(Candidates.class, "items.sql");
          new Query(mart, sql, unitId, year).writeTo(rows);
          return rows.list().stream()
              .map(
                  r ->
                      new Candidate(
                          r.text("item_id"),
                          r.text("item_text"),
                          String.join(
                              ", ",
                              Stream.of(r.text("item_code"), registry.latest(unitId).name())
                                  .filter(t -> !t.isEmpty())
                                  .toList()),
                          0))
              .toList();
        });
  }

  private Stream<Candidate> statuses(ReviewCase question) {
    String key = TextKey.of(question.text());
    return book.statuses().all().stream()
        .map(a -> status(a, Similarity.of(key, TextKey.of(a.phrase()))))
        .filter(c -> c.similarity() >= LEAST)
        .sorted(Comparator.comparingDouble((Candidate c) -> -c.similarity()));
  }

  private static Candidate status(StatusAlias alias, double similarity) {
    String note = alias.timeliness() == null ? "" : alias.timeliness().name();
    return new Candidate(alias.stateName(), "“" + alias.phrase() + "”", note, similarity);
  }

  private Stream<Candidate> themes(ReviewCase question) {
    String key = TextKey.of(question.text());
    return book.themes().all().stream()
        .map(t -> theme(t, key))
        .filter(c -> c.similarity() >= LEAST)
        .sorted(
            Comparator.comparingDouble((Candidate c) -> -c.similarity())
                .thenComparing(Candidate::id));
  }

  /** A theme is as near as the nearest of its name and its words. */
  private Candidate theme(Theme theme, String key) {
    Stream<String> words =
        book.themes().phrases().stream()
            .filter(p -> p.theme().themeId().equals(theme.themeId()))
            .map(ThemePhrase::phrase);
    double similarity =
        Stream.concat(Stream.of(theme.nameVi()), words)
            .mapToDouble(w -> Similarity.of(key, TextKey.of(w)))
            .max()
            .orElse(0);
    return new Candidate(theme.themeId(), theme.nameVi(), "", similarity);
  }
}

package vn.camket.schemas.scheme;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.UnitKind;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Regime;
import vn.camket.schemas.vocabulary.SourceKind;
import vn.camket.schemas.vocabulary.Stage;

/** One reading of one scheme: every problem is told, and a scheme with a problem is none. */
final class SchemeReading {
  private final SchemeText text;
  private final Consumer<String> problems;
  private boolean sound = true;

  SchemeReading(SchemeText text, Consumer<String> problems) {
    this.text = text;
    this.problems = problems;
  }

  @Nullable Scheme value() {
    String id = required("scheme_id", text.schemeId());
    String nameVi = required("name_vi", text.nameVi());
    String nameEn = required("name_en", text.nameEn());
    SchemeKind kind = word("kind", text.kind(), SchemeKind.class);
    List<UnitKind> kinds = words("signatory_kinds", text.signatoryKinds(), UnitKind.class);
    LocalDate opens = day("opens", required("opens", text.opens()));
    LocalDate closes = day("closes", text.closes());
    Regime regime = word("regime", text.regime(), Regime.class);
    Map<Bloc, Regime> byBloc = regimeByBloc();
    ItemCount count = itemCount();
    Signing signing = signing();
    List<StageTerm> stages = stages();
    Integer freeze = whole("freeze_days_after_cutoff", text.freezeDaysAfterCutoff(), 3660);
    List<SourceKind> precedence = words("precedence", text.precedence(), SourceKind.class);
    Double similarity = similarity();
    Integer shrink = whole("shrink_warn_pct", text.shrinkWarnPct(), 100);
    Integer planYears = planYears();
    SchemeChoice chosenBy =
        text.chosenBy() == null
            ? SchemeChoice.UNIT_KIND
            : word("chosen_by", text.chosenBy(), SchemeChoice.class);
    if (opens != null && closes != null && !opens.isBefore(closes)) {
      problem("closes " + closes + " is not after opens " + opens);
    }
    if (freeze != null && stages.stream().anyMatch(s -> s.dueDaysAfterCutoff() > freeze)) {
      problem("freeze_days_after_cutoff " + freeze + " is before the last stage falls due");
    }
    if (!sound
        || id == null
        || nameVi == null
        || nameEn == null
        || kind == null
        || opens == null
        || regime == null
        || signing == null
        || freeze == null
        || similarity == null
        || shrink == null
        || planYears == null
        || chosenBy == null) {
      return null;
    }
    return new Scheme(
        id,
        nameVi,
        nameEn,
        kind,
        blankToNull(text.counterpartyUnitId()),
        kinds,
        opens,
        closes,
        regime,
        byBloc,
        count,
        signing,
        stages,
        freeze,
        precedence,
        similarity,
        shrink,
        planYears,
        chosenBy);
  }

  private Map<Bloc, Regime> regimeByBloc() {
    var byBloc = new EnumMap<Bloc, Regime>(Bloc.class);
    if (text.regimeByBloc() != null) {
      text.regimeByBloc()
          .forEach(
              (key, value) -> {
                Bloc bloc = word("regime_by_bloc", key, Bloc.class);
                Regime regime = word("regime_by_bloc " + key, value, Regime.class);
                if (bloc != null && regime != null) {
                  byBloc.put(bloc, regime);
                }
              });
    }
    return byBloc;
  }

  private ItemCount itemCount() {
    SchemeText.Counts counts = text.itemCount();
    if (counts == null) {
      return new ItemCount(null, null);
    }
    Integer min = counts.min() == null ? null : whole("item_count min", counts.min(), 1000);
    Integer max = counts.max() == null ? null : whole("item_count max", counts.max(), 1000);
    if (min != null && max != null && min > max) {
      problem("item_count min " + min + " is more than max " + max);
    }
    return new ItemCount(min, max);
  }

  private @Nullable Signing signing() {
    SchemeText.SignedBy signing = text.signing();
    SigningRule by = word("signing by", signing == null ? null : signing.by(), SigningRule.class);
    MonthDay day = monthDay(signing == null ? null : signing.monthDay());
    if (by != null && (by == SigningRule.DATE) != (day != null)) {
      problem("signing by DATE needs month_day, and only that one has it");
    }
    return by == null ? null : new Signing(by, day);
  }

  private @Nullable MonthDay monthDay(@Nullable String value) {
    try {
      return value == null ? null : MonthDay.parse("--" + value);
    } catch (DateTimeException e) {
      problem("signing month_day '" + value + "' is no day of a year; write it as 03-31");
      return null;
    }
  }

  private List<StageTerm> stages() {
    List<StageTerm> terms = new ArrayList<>();
    if (text.stages() != null) {
      for (SchemeText.Term term : text.stages()) {
        Stage stage = word("stage", term.stage(), Stage.class);
        Integer days = whole("due_days_after_cutoff", term.dueDaysAfterCutoff(), 3660);
        if (stage != null && days != null) {
          terms.add(new StageTerm(stage, days));
        }
      }
    }
    if (text.stages() == null || text.stages().isEmpty()) {
      problem("has no stages");
    }
    inOrder(terms);
    return terms;
  }

  /** A higher stage comes later in the file and falls due no earlier. */
  private void inOrder(List<StageTerm> terms) {
    for (int i = 1; i < terms.size(); i++) {
      StageTerm lower = terms.get(i - 1);
      StageTerm higher = terms.get(i);
      if (lower.stage().compareTo(higher.stage()) >= 0
          || lower.dueDaysAfterCutoff() > higher.dueDaysAfterCutoff()) {
        problem("stages are out of order: " + lower.stage() + " before " + higher.stage());
      }
    }
  }

  /** A plan of no year, or of more than a man's office lasts, is a slip. */
  private @Nullable Integer planYears() {
    Integer years = text.planYears() == null ? 1 : whole("plan_years", text.planYears(), 10);
    if (years != null && years == 0) {
      problem("plan_years '0' is no whole number from 1 to 10");
      return null;
    }
    return years;
  }

  private @Nullable Double similarity() {
    String value = required("similarity_threshold", text.similarityThreshold());
    try {
      BigDecimal number = value == null ? null : new BigDecimal(value);
      if (number == null || (number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0)) {
        return number == null ? null : number.doubleValue();
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of bounds is.
    }
    problem("similarity_threshold '" + value + "' is no number above 0 and up to 1");
    return null;
  }

  private @Nullable Integer whole(String key, @Nullable String value, int most) {
    String given = required(key, value);
    try {
      Integer number = given == null ? null : Integer.valueOf(given);
      if (number == null || (number >= 0 && number <= most)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of bounds is.
    }
    problem(key + " '" + given + "' is no whole number from 0 to " + most);
    return null;
  }

  private @Nullable LocalDate day(String key, @Nullable String value) {
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      problem(key + " '" + value + "' is no day; write it as 2017-01-01");
      return null;
    }
  }

  private <E extends Enum<E>> List<E> words(
      String key, @Nullable List<@Nullable String> values, Class<E> vocabulary) {
    List<E> words = new ArrayList<>();
    if (values == null || values.isEmpty()) {
      problem(key + " is missing");
      return words;
    }
    for (String value : values) {
      E word = word(key, value, vocabulary);
      if (word != null) {
        words.add(word);
      }
    }
    if (new HashSet<>(words).size() < words.size()) {
      problem(key + " names a word twice");
    }
    return words;
  }

  private <E extends Enum<E>> @Nullable E word(
      String key, @Nullable String value, Class<E> vocabulary) {
    String given = required(key, value);
    List<E> words = Arrays.asList(vocabulary.getEnumConstants());
    for (E word : words) {
      if (word.name().equals(given)) {
        return word;
      }
    }
    if (given != null) {
      problem("unknown " + key + " '" + given + "'; known are " + words);
    }
    return null;
  }

  private @Nullable String required(String key, @Nullable String value) {
    String given = blankToNull(value);
    if (given == null) {
      problem(key + " is missing");
    }
    return given;
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  private void problem(String reason) {
    sound = false;
    problems.accept(reason);
  }
}

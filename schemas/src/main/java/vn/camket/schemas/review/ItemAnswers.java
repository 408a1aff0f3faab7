package vn.camket.schemas.review;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Form;

/** The answers about rows of one signatory's scheme-year. Immutable and serializable. */
public final class ItemAnswers implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Nothing has been decided. */
  public static final ItemAnswers NONE = new ItemAnswers(List.of());

  private record Words(Form form, @Nullable String code, String textKey) implements Serializable {}

  private final LinkedHashMap<Words, ItemAnswer> byWords = new LinkedHashMap<>();

  /**
   * @param answers answers about one signatory, scheme and year
   */
  public ItemAnswers(List<ItemAnswer> answers) {
    for (ItemAnswer answer : answers) {
      ItemQuestion q = answer.question();
      byWords.put(new Words(q.form(), q.code(), q.textKey()), answer);
    }
  }

  /**
   * The answer about a row.
   *
   * @param form form of its table; null when unknown
   * @param code key of its code; null when it has none
   * @param textKey key of its text
   */
  public Optional<ItemAnswer> find(@Nullable Form form, @Nullable String code, String textKey) {
    return form == null || byWords.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(byWords.get(new Words(form, code, textKey)));
  }

  /** Answers by signatory, scheme and year. */
  static Map<List<Object>, ItemAnswers> grouped(List<ItemAnswer> answers) {
    Map<List<Object>, List<ItemAnswer>> groups = new LinkedHashMap<>();
    for (ItemAnswer answer : answers) {
      ItemQuestion q = answer.question();
      groups
          .computeIfAbsent(List.of(q.schemeId(), q.unitId(), q.year()), k -> new ArrayList<>())
          .add(answer);
    }
    Map<List<Object>, ItemAnswers> grouped = new LinkedHashMap<>();
    groups.forEach((key, group) -> grouped.put(key, new ItemAnswers(group)));
    return grouped;
  }
}

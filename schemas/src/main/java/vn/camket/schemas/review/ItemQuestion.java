package vn.camket.schemas.review;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.TextKey;
import vn.camket.schemas.vocabulary.Form;

/**
 * A row that finds no item. All rows of which these are equal are one question.
 *
 * @param unitId unit that the row reports
 * @param schemeId its scheme
 * @param year its scheme-year
 * @param form form of its table
 * @param code key of the item code in the row; null when it has none
 * @param textKey key of the text in the row
 */
public record ItemQuestion(
    String unitId, String schemeId, int year, Form form, @Nullable String code, String textKey)
    implements Serializable {

  /** The question of a row as written. */
  public static ItemQuestion of(
      String unitId, String schemeId, int year, Form form, @Nullable String code, String text) {
    String codeKey = code == null ? null : TextKey.of(code);
    return new ItemQuestion(unitId, schemeId, year, form, codeKey, TextKey.of(text));
  }

  /** A short name of the question. */
  public String key() {
    return ReviewKey.of("ITEM", unitId, schemeId, year, form, code, textKey);
  }
}

package vn.camket.pipeline.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What signs an item (meanings §4: "the scheme may say that a decision list or a date signs").
 *
 * @param by the kind of rule
 * @param day the signing day of rule DATE; null otherwise
 */
public record Signing(By by, @Nullable LocalDate day) {
  /** Kinds of signing rule. */
  public enum By {
    /** Any registration of stage SIGNED. */
    SIGNED_REGISTRATION,
    /** Only a consolidated list of stage SIGNED. */
    DECISION_LIST,
    /** A day of the year signs every proposal that is live. */
    DATE
  }
}

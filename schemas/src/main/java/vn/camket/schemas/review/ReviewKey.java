package vn.camket.schemas.review;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.fingerprint.Fingerprint;

/** Short names of questions and answers, made from what is asked: the same in every listing. */
public final class ReviewKey {
  private static final int DIGITS = 8;

  private ReviewKey() {}

  /** The name of what these parts say: eight hexadecimal digits. */
  public static String of(@Nullable Object... parts) {
    return Fingerprint.of(Arrays.asList(parts)).substring(0, DIGITS);
  }
}

package vn.camket.pipeline.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.layout.CanonicalColumn;
import vn.camket.schemas.text.TextKey;

/**
 * Words in a heading that let one guess what its column means; only for drafts. Matched on the word
 * key, in which y and i are one.
 */
final class HeadingHints {
  private static final Map<Pattern, CanonicalColumn> HINTS = new LinkedHashMap<>();

  static {
    hint("^(stt|tt|số tt|no\\.?|#)$", CanonicalColumn.ORDINAL);
    hint("tỷ lệ|tỉ lệ|mức độ|\\bpercent|%", CanonicalColumn.COMPLETION_PCT);
    hint("ngày hoàn thành|thời điểm hoàn thành|completed on", CanonicalColumn.COMPLETED_DATE);
    hint("thời hạn|thời gian hoàn thành|\\bhạn\\b|deadline|due|end date", CanonicalColumn.DUE);
    hint("ngày k[ýí]|signed", CanonicalColumn.SIGNED_DATE);
    hint("đánh giá|kết luận|trạng thái|status|completion|rating", CanonicalColumn.STATUS);
    hint("đơn vị|cơ quan|địa phương|countr[yi]|\\bunit\\b", CanonicalColumn.UNIT);
    hint("lĩnh vực|theme", CanonicalColumn.THEME);
    hint("^mã.*cấp trên|thuộc cam kết", CanonicalColumn.PARENT_ITEM_CODE);
    hint("^mã\\b|\\bcode\\b|identifier", CanonicalColumn.ITEM_CODE);
    hint("nội dung|nhiệm vụ|cam kết|commitment title|\\btask", CanonicalColumn.ITEM_TEXT);
    hint("nguyên nhân|reason|cause", CanonicalColumn.CAUSE);
    hint("văn bản|quyết định số", CanonicalColumn.DOCUMENT);
    hint("ghi chú|note|remark", CanonicalColumn.NOTE);
    hint("^năm\\b|\\byear of", CanonicalColumn.YEAR);
  }

  private HeadingHints() {}

  private static void hint(String words, CanonicalColumn means) {
    HINTS.put(Pattern.compile(words), means);
  }

  /** What a heading may mean; null when nothing in it tells. */
  static @Nullable CanonicalColumn of(String heading) {
    String key = TextKey.ofWord(heading);
    return HINTS.entrySet().stream()
        .filter(hint -> hint.getKey().matcher(key).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}

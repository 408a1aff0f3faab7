package vn.camket.jobs.sample;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The provinces of which a sample can be made. */
public enum SampleProvinceName {
  /** Quảng Trị, with Quảng Bình, which it was merged with on 2025-07-01; no commune was split. */
  QUANG_TRI("Quảng Trị"),
  /** Quảng Ninh, which was not merged, and of whose communes some were split on 2025-07-01. */
  QUANG_NINH("Quảng Ninh");

  private final String text;

  SampleProvinceName(String text) {
    this.text = text;
  }

  /** The province as people write it: {@code Quảng Trị}. */
  public String text() {
    return text;
  }

  /** The province as one types it, and the folder of its shipped registry: {@code quang-tri}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The province of a slug; empty for a word that is none. */
  public static Optional<SampleProvinceName> ofSlug(String slug) {
    return Arrays.stream(values()).filter(name -> name.slug().equals(slug)).findFirst();
  }

  /** Communes that send their own files to the district scheme. */
  Set<String> reportingCommunes() {
    return switch (this) {
      case QUANG_TRI -> Set.of("Đảng ủy xã Vĩnh Thái", "Đảng ủy xã Hải Thượng");
      case QUANG_NINH -> Set.of("Đảng ủy xã Minh Châu", "Đảng ủy xã Quan Lạn");
    };
  }

  /** The name of the province's committee. */
  String committee() {
    return "Tỉnh ủy " + text;
  }

  /** A text that was written for Quảng Trị. */
  String localised(String text) {
    return text.replace(QUANG_TRI.text, this.text);
  }

  /** A text in capitals that was written for Quảng Trị. */
  String capitals(String text) {
    return text.replace(Spelling.upper(QUANG_TRI.text), Spelling.upper(this.text));
  }
}

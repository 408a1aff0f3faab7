package vn.camket.dashboards.assets;

import java.util.Locale;
import vn.camket.schemas.served.ServedDatabase;

/** The databases of a home. */
enum ServedSource {
  /** The mart of the current release. */
  MART("camket – số liệu"),
  /** The operations. */
  OPS("camket – vận hành");

  private final String title;

  ServedSource(String title) {
    this.title = title;
  }

  /** What Superset calls it. */
  String title() {
    return title;
  }

  ServedDatabase contract() {
    return this == MART ? ServedDatabase.mart() : ServedDatabase.ops();
  }

  /** The name in paths and identities. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ServedSource of(Fields fields) {
    String text = fields.text("database", "mart");
    if (!text.equals("mart") && !text.equals("ops")) {
      fields.problem(fields.place("database").line(), "'database' is mart or ops, not " + text);
    }
    return text.equals("ops") ? OPS : MART;
  }
}

package vn.camket.dashboards.assets;

import java.util.Locale;
import vn.camket.schemas.served.ServedDatabase;

/** The databases of a home. */
enum ServedSource {
  /** The mart of the current release. */
  MART("camket – số liệu", ServedDatabase.mart()),
  /** The operations. */
  OPS("camket – vận hành", ServedDatabase.ops());

  private final String title;
  private final ServedDatabase contract;

  ServedSource(String title, ServedDatabase contract) {
    this.title = title;
    this.contract = contract;
  }

  /** What Superset calls it. */
  String title() {
    return title;
  }

  ServedDatabase contract() {
    return contract;
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

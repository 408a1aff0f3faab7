package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.camket.schemas.vocabulary.Bloc;

/**
 * The bodies of a province, and what became of those that were merged in 2025 (domain §4.1). Their
 * structure is that of Quảng Trị, reconstructed.
 */
final class Bodies {
  private final List<Body> all = new ArrayList<>();
  private final List<Map<String, String>> events = new ArrayList<>();

  Bodies(SampleProvinceName province) {
    Map<String, String> idByName = new LinkedHashMap<>();
    for (Map<String, String> row : ResourceTable.rows("bodies.csv")) {
      Body body = body(province, all.size() + 1, row);
      all.add(body);
      idByName.put(body.name(), body.id());
    }
    for (Map<String, String> row : ResourceTable.rows("body_events.csv")) {
      events.add(event(province, row, idByName));
    }
  }

  List<Body> all() {
    return all;
  }

  /** Lines of events.csv by column. */
  List<Map<String, String>> events() {
    return events;
  }

  private static Body body(SampleProvinceName province, int place, Map<String, String> row) {
    String others = province.localised(ShippedRegistry.text(row, "other_names"));
    String document = ShippedRegistry.text(row, "legal_document");
    return new Body(
        String.format(Locale.ROOT, "u09%03d", place),
        province.localised(ShippedRegistry.text(row, "name")),
        province.localised(ShippedRegistry.text(row, "short_name")),
        ShippedRegistry.text(row, "kind"),
        Bloc.valueOf(ShippedRegistry.text(row, "bloc")),
        LocalDate.parse(ShippedRegistry.text(row, "valid_from")),
        ShippedRegistry.day(row, "valid_to"),
        document.isEmpty() ? null : document,
        others.isEmpty() ? List.of() : List.of(others));
  }

  private static Map<String, String> event(
      SampleProvinceName province, Map<String, String> row, Map<String, String> idByName) {
    Map<String, String> event = new LinkedHashMap<>(row);
    for (String column : List.of("unit_id", "successor_unit_id")) {
      String name = province.localised(ShippedRegistry.text(row, column));
      event.put(column, name.isEmpty() ? "" : Objects.requireNonNull(idByName.get(name), name));
    }
    return event;
  }
}

package vn.camket.dashboards.assets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of chart: what Superset calls it, and its defaults.
 *
 * @param vizType Superset's name
 * @param places which parameter of Superset each {@link ChartSource.Role} fills
 * @param single parameters that take one name, not a list
 * @param params parameters that every chart of this kind has
 */
record ChartType(
    String vizType, Map<ChartSource.Role, String> places, List<String> single, ObjectNode params) {

  static ChartType read(Fields fields) {
    Map<ChartSource.Role, String> places = new EnumMap<>(ChartSource.Role.class);
    for (Word.Pair pair : fields.pairs("places")) {
      ChartSource.Role.of(pair.name().text())
          .ifPresentOrElse(
              role -> places.put(role, pair.value()),
              () -> fields.problem(pair.name().place().line(), pair.name().text() + " is no role"));
    }
    ChartType type =
        new ChartType(
            fields.text("viz_type"),
            places,
            fields.words("single").stream().map(Word::text).toList(),
            Json.object(fields.nodes("params")));
    fields.refuseOthers();
    return type;
  }
}

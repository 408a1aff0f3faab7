package vn.camket.dashboards.deploy;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An asset without what differs between installations: Superset numbers charts and datasets anew,
 * and writes nothing, an empty text and an empty list alike: here nothing stands for each.
 */
final class Canonical {
  /** Keys whose values hold Superset's own numbers of datasets and charts. */
  private static final Set<String> NUMBERED =
      Set.of("chartId", "datasource", "datasource_id", "datasource_name", "slice_id", "datasetId");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, String> chartsByNumber;

  private final boolean statesNothing;

  private Canonical(Map<String, String> chartsByNumber, boolean statesNothing) {
    this.chartsByNumber = chartsByNumber;
    this.statesNothing = statesNothing;
  }

  /** What stands in Superset, in the form in which two are compared. */
  static ObjectNode found(ObjectNode content) {
    return new Canonical(charts(content.path("position")), false).object(content);
  }

  /** What the code says, in that form; null where it says that there is nothing. */
  static ObjectNode wanted(ObjectNode content) {
    return new Canonical(charts(content.path("position")), true).object(content);
  }

  private static Map<String, String> charts(JsonNode position) {
    Map<String, String> charts = new HashMap<>();
    for (JsonNode element : position) {
      JsonNode meta = element.path("meta");
      if (meta.has("chartId") && meta.has("uuid")) {
        charts.put(meta.path("chartId").asText(), meta.path("uuid").asText());
      }
    }
    return charts;
  }

  private ObjectNode object(JsonNode source) {
    ObjectNode target = NODES.objectNode();
    source
        .properties()
        .forEach(
            entry -> {
              String key = entry.getKey();
              JsonNode value = value(key, entry.getValue());
              if (NUMBERED.contains(key)) {
                return;
              }
              if (!isNothing(value)) {
                target.set(chartsByNumber.getOrDefault(key, key), value);
              } else if (statesNothing) {
                target.putNull(chartsByNumber.getOrDefault(key, key));
              }
            });
    return target;
  }

  private JsonNode value(String key, JsonNode source) {
    if (key.equals("query_context") && source.isTextual()) {
      return object(parsed(source.asText()));
    }
    if (key.equals("sqlalchemy_uri")) {
      return NODES.textNode(address(source.asText()));
    }
    if (source.isObject()) {
      return object(source);
    }
    if (source.isArray()) {
      return array(source, key.equals("excluded") || key.equals("chartsInScope"));
    }
    return source.isNumber() ? number(source.decimalValue()) : source;
  }

  private ArrayNode array(JsonNode source, boolean ofCharts) {
    ArrayNode target = NODES.arrayNode();
    for (JsonNode element : source) {
      target.add(
          ofCharts
              ? NODES.textNode(chartsByNumber.getOrDefault(element.asText(), element.asText()))
              : value("", element));
    }
    return target;
  }

  /** Superset sorts the parameters and encodes them in its own way. */
  private static String address(String address) {
    int query = address.indexOf('?');
    if (query < 0) {
      return address;
    }
    Stream<String> parameters = Stream.of(address.substring(query + 1).split("&", -1));
    return parameters
        .map(parameter -> URLDecoder.decode(parameter, StandardCharsets.UTF_8))
        .sorted()
        .collect(joining("&", address.substring(0, query + 1), ""));
  }

  /** 1 and 1.0 are one number. */
  private static JsonNode number(BigDecimal number) {
    return NODES.numberNode(number.stripTrailingZeros());
  }

  private static boolean isNothing(JsonNode value) {
    return value.isNull()
        || (value.isTextual() && value.asText().isEmpty())
        || (value.isContainerNode() && value.isEmpty());
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return NODES.objectNode().put("not json", json);
    }
  }
}

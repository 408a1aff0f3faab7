package vn.camket.dashboards.assets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import vn.camket.schemas.yaml.YamlNode;

/** Values of source files as JSON. */
final class Json {
  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}\\.\\d{1,9}");

  private Json() {}

  static ObjectNode object() {
    return FACTORY.objectNode();
  }

  static ArrayNode array() {
    return FACTORY.arrayNode();
  }

  static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = array();
    texts.forEach(array::add);
    return array;
  }

  static ObjectNode object(Map<String, YamlNode> entries) {
    ObjectNode object = object();
    entries.forEach((name, node) -> object.set(name, value(node)));
    return object;
  }

  /** What a source writes: a text that looks like a number, truth value or nothing is one. */
  static JsonNode value(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return object(mapping.entries());
    }
    if (node instanceof YamlNode.Sequence sequence) {
      ArrayNode array = array();
      sequence.items().forEach(item -> array.add(value(item)));
      return array;
    }
    return scalar(((YamlNode.Scalar) node).text());
  }

  private static JsonNode scalar(String text) {
    if (text.isEmpty()) {
      return FACTORY.nullNode();
    }
    if (text.equals("true") || text.equals("false")) {
      return FACTORY.booleanNode(text.equals("true"));
    }
    if (WHOLE.matcher(text).matches()) {
      return FACTORY.numberNode(Integer.parseInt(text));
    }
    return DECIMAL.matcher(text).matches()
        ? FACTORY.numberNode(Double.parseDouble(text))
        : FACTORY.textNode(text);
  }
}

package vn.camket.schemas.yaml;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A YAML text as a tree in which every node knows its line, for files of a home whose every problem
 * is to be told with its place.
 */
public sealed interface YamlNode {
  /** Line in the file, from 1. */
  int line();

  /**
   * A text, number, day or nothing.
   *
   * @param text as the file writes it; empty where it writes nothing
   */
  record Scalar(int line, String text) implements YamlNode {}

  /** Several values in their order. */
  record Sequence(int line, List<YamlNode> items) implements YamlNode {}

  /** Values by key, in the order of the file. */
  record Mapping(int line, Map<String, YamlNode> entries) implements YamlNode {}

  /**
   * Reads a text; an empty one is an empty scalar.
   *
   * @param name how to call the file in an error
   * @throws DataFileException when it is no YAML, or a mapping has a key twice
   */
  static YamlNode parse(String text, String name) {
    YAMLFactory factory = YAMLFactory.builder().build();
    try (JsonParser parser = factory.createParser(text)) {
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      return parser.nextToken() == null ? new Scalar(1, "") : node(parser);
    } catch (JacksonException e) {
      var at = e.getLocation();
      String where = at == null ? "" : " line " + at.getLineNr();
      throw new DataFileException(name + where + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory can be read", e);
    }
  }

  private static YamlNode node(JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(parser, line);
      case START_ARRAY -> sequence(parser, line);
      case VALUE_NULL -> new Scalar(line, "");
      default -> new Scalar(line, parser.getText().strip());
    };
  }

  private static YamlNode mapping(JsonParser parser, int line) throws IOException {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      entries.put(key, node(parser));
    }
    return new Mapping(line, entries);
  }

  private static YamlNode sequence(JsonParser parser, int line) throws IOException {
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser));
    }
    return new Sequence(line, items);
  }
}

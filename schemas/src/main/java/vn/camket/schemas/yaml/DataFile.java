package vn.camket.schemas.yaml;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one reader of YAML data files: records in, unknown keys refused. */
public final class DataFile {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private DataFile() {}

  /**
   * Reads a data file shipped with the product.
   *
   * @param owner a class whose package holds the resource
   * @param resource path relative to that package
   * @throws DataFileException when it is missing or malformed
   */
  public static <T> T shipped(Class<?> owner, String resource, Class<T> type) {
    return parse(shippedText(owner, resource), resource, type);
  }

  /** The text of a resource shipped with the product. */
  public static String shippedText(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new DataFileException("Shipped file " + resource + " is missing", null);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new DataFileException("Shipped file " + resource + " cannot be read", e);
    }
  }

  /**
   * Reads a data file of a home.
   *
   * @throws DataFileException when it is missing or malformed
   */
  public static <T> T read(Path file, Class<T> type) {
    try {
      return parse(Files.readString(file), file.toString(), type);
    } catch (IOException e) {
      throw new DataFileException(file + ": cannot be read; check that it exists and is UTF-8", e);
    }
  }

  /**
   * Parses the text of a data file.
   *
   * @param name how to call the file in an error
   */
  public static <T> T parse(String text, String name, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JacksonException e) {
      var at = e.getLocation();
      String where = at == null ? "" : " line " + at.getLineNr();
      throw new DataFileException(name + where + ": " + e.getOriginalMessage(), e);
    }
  }
}

package vn.camket.pipeline.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import vn.camket.pipeline.storage.Storage;

/** The JSON files of releases: records in snake case, times as text. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private Json() {}

  static <T> T read(Storage storage, String key, Class<T> type) {
    try {
      return MAPPER.readValue(storage.read(key), type);
    } catch (JsonProcessingException e) {
      throw new ReleaseException(key + " cannot be read: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new ReleaseException(key + " cannot be read: " + e.getMessage(), e);
    }
  }

  static void write(Storage storage, String key, Object value) {
    try {
      storage.write(key, MAPPER.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(key + ": " + e.getOriginalMessage(), e);
    }
  }
}

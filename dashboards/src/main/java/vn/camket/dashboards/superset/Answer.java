package vn.camket.dashboards.superset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;

/**
 * What Superset answered, whether it did what was asked or not.
 *
 * @param status the HTTP status
 * @param content the body, not copied
 */
@SuppressWarnings(
    "ArrayRecordComponent") // A body of megabytes, handed from one reader to one other.
public record Answer(int status, byte[] content) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Whether it did what was asked. */
  public boolean isOk() {
    return status >= 200 && status < 300;
  }

  /** The body as text. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /**
   * The body as JSON.
   *
   * @throws SupersetException when it is something else
   */
  public JsonNode json() {
    try {
      return JSON.readTree(text());
    } catch (JsonProcessingException e) {
      throw new SupersetException("Superset answered " + status + " without JSON", e);
    }
  }
}

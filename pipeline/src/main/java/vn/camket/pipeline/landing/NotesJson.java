package vn.camket.pipeline.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import vn.camket.pipeline.extract.ReadNote;

/** Notes of a reading as one line of JSON. */
final class NotesJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<ReadNote>> NOTES = new TypeReference<>() {};

  private NotesJson() {}

  static String text(List<ReadNote> notes) {
    try {
      return JSON.writeValueAsString(notes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Notes are always JSON", e);
    }
  }

  /**
   * The notes of a text that {@link #text} made.
   *
   * @throws LandingException when the text is damaged
   */
  static List<ReadNote> notes(String text) {
    try {
      return JSON.readValue(text, NOTES);
    } catch (JsonProcessingException e) {
      throw new LandingException("Notes of a reading are damaged; delete raw to make them anew", e);
    }
  }
}

package vn.camket.jobs.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON array with an object per row, keys as the heads; a line per row. */
public final class JsonRows implements RowWriter {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private final PrintStream out;
  private List<Head> heads = List.of();
  private boolean first = true;

  /**
   * @param out where it goes
   */
  public JsonRows(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(List<Head> columns) {
    this.heads = List.copyOf(columns);
    out.print("[");
  }

  @Override
  public void row(List<? extends @Nullable Object> values) {
    out.print(first ? "\n" : ",\n");
    first = false;
    try {
      OutputStream line = new java.io.ByteArrayOutputStream();
      try (JsonGenerator json = JSON.createGenerator(line)) {
        json.writeStartObject();
        for (int i = 0; i < heads.size(); i++) {
          json.writeFieldName(heads.get(i).name());
          write(json, values.get(i));
        }
        json.writeEndObject();
      }
      out.print(((java.io.ByteArrayOutputStream) line).toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("A row cannot be written as JSON", e);
    }
  }

  @Override
  public void end() {
    out.println(first ? "]" : "\n]");
    out.flush();
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean yes) {
      json.writeBoolean(yes);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Number) {
      json.writeNumber(value.toString());
    } else {
      json.writeString(Plain.of(value));
    }
  }
}

package vn.camket.pipeline.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes values one after another; every value may be null. Read back by {@link WireReader}. */
public final class WireWriter {
  static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** Text. */
  public WireWriter text(@Nullable String value) {
    return write(
        value,
        v -> {
          byte[] utf8 = v.getBytes(StandardCharsets.UTF_8);
          out.writeInt(utf8.length);
          out.write(utf8);
        });
  }

  /** 32-bit integer. */
  public WireWriter integer(@Nullable Integer value) {
    return write(value, out::writeInt);
  }

  /** 64-bit integer. */
  public WireWriter bigint(@Nullable Long value) {
    return write(value, out::writeLong);
  }

  /** Floating point. */
  public WireWriter real(@Nullable Double value) {
    return write(value, out::writeDouble);
  }

  /** True or false. */
  public WireWriter bool(@Nullable Boolean value) {
    return write(value, out::writeBoolean);
  }

  /** A day. */
  public WireWriter date(@Nullable LocalDate value) {
    return write(value, v -> out.writeInt(Math.toIntExact(v.toEpochDay())));
  }

  /** A local date-time, to the microsecond. */
  public WireWriter time(@Nullable LocalDateTime value) {
    return write(value, v -> out.writeLong(ChronoUnit.MICROS.between(EPOCH, v)));
  }

  /** A constant of an enum. */
  public WireWriter word(@Nullable Enum<?> value) {
    return text(value == null ? null : value.name());
  }

  /** What was written so far. */
  public byte[] toBytes() {
    return bytes.toByteArray();
  }

  private <T> WireWriter write(@Nullable T value, Sink<T> sink) {
    try {
      out.writeBoolean(value != null);
      if (value != null) {
        sink.put(value);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory cannot fail", e);
    }
  }

  @FunctionalInterface
  private interface Sink<T> {
    void put(T value) throws IOException;
  }
}

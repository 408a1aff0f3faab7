package vn.camket.pipeline.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link WireWriter} wrote, in the same order. */
public final class WireReader {
  private final ByteBuffer in;

  /**
   * @param bytes what {@link WireWriter#toBytes()} gave
   */
  public WireReader(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  /** Whether more is to be read. */
  public boolean hasMore() {
    return in.hasRemaining();
  }

  /** Text. */
  public @Nullable String text() {
    if (in.get() == 0) {
      return null;
    }
    int length = in.getInt();
    String value = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return value;
  }

  /** Text that is never null. */
  public String someText() {
    return Objects.requireNonNull(text());
  }

  /** 32-bit integer. */
  public @Nullable Integer integer() {
    return in.get() == 0 ? null : in.getInt();
  }

  /** 64-bit integer. */
  public @Nullable Long bigint() {
    return in.get() == 0 ? null : in.getLong();
  }

  /** Floating point. */
  public @Nullable Double real() {
    return in.get() == 0 ? null : in.getDouble();
  }

  /** True or false. */
  public @Nullable Boolean bool() {
    return in.get() == 0 ? null : in.get() != 0;
  }

  /** True or false, never null. */
  public boolean flag() {
    return Boolean.TRUE.equals(bool());
  }

  /** A count that is never null. */
  public int count() {
    return Objects.requireNonNull(integer());
  }

  /** A day. */
  public @Nullable LocalDate date() {
    return in.get() == 0 ? null : LocalDate.ofEpochDay(in.getInt());
  }

  /** A local date-time, to the microsecond. */
  public @Nullable LocalDateTime time() {
    return in.get() == 0 ? null : WireWriter.EPOCH.plus(in.getLong(), ChronoUnit.MICROS);
  }

  /** A local date-time that is never null. */
  public LocalDateTime someTime() {
    return Objects.requireNonNull(time());
  }

  /** A constant of an enum. */
  public <E extends Enum<E>> @Nullable E word(Class<E> type) {
    String name = text();
    return name == null ? null : Enum.valueOf(type, name);
  }
}

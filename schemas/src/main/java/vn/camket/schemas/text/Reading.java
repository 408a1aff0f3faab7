package vn.camket.schemas.text;

import java.io.Serializable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What reading the text of a cell gave: a value, nothing because the cell is blank, or a reason why
 * it cannot be read. Nothing is guessed: whoever gets {@link Unreadable} makes a finding of it.
 *
 * @param <T> type of the value
 */
public sealed interface Reading<T> extends Serializable {

  /** The value, or null when there is none. */
  @Nullable T orNull();

  /** The same reading of another value. */
  <R> Reading<R> map(Function<? super T, ? extends R> change);

  /** A value that was read. */
  static <T> Reading<T> read(T value) {
    return new Read<>(value);
  }

  /** Nothing stands in the cell. */
  static <T> Reading<T> blank() {
    return new Blank<>();
  }

  /** Something stands in the cell that cannot be read. */
  static <T> Reading<T> unreadable(String reasonVi) {
    return new Unreadable<>(reasonVi);
  }

  /**
   * A value.
   *
   * @param value never null
   */
  record Read<T>(T value) implements Reading<T> {
    @Override
    public T orNull() {
      return value;
    }

    @Override
    public <R> Reading<R> map(Function<? super T, ? extends R> change) {
      return new Read<>(change.apply(value));
    }
  }

  /** A blank cell, or one with only a dash or dots in it. */
  record Blank<T>() implements Reading<T> {
    @Override
    public @Nullable T orNull() {
      return null;
    }

    @Override
    public <R> Reading<R> map(Function<? super T, ? extends R> change) {
      return new Blank<>();
    }
  }

  /**
   * A text that cannot be read.
   *
   * @param reasonVi a Vietnamese sentence for the unit that sent it, with the text as written
   */
  record Unreadable<T>(String reasonVi) implements Reading<T> {
    @Override
    public @Nullable T orNull() {
      return null;
    }

    @Override
    public <R> Reading<R> map(Function<? super T, ? extends R> change) {
      return new Unreadable<>(reasonVi);
    }
  }
}

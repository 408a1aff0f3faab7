package vn.camket.pipeline.item;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The versions of keyed values over knowledge time: told what holds at each moment in order, it
 * keeps from when until when each value was known.
 */
public final class Versions<K, V> {
  /**
   * One version of one value.
   *
   * @param value the value
   * @param from first moment at which it was known
   * @param to first moment at which it no longer was; null while it still is
   */
  public record Version<V>(V value, LocalDateTime from, @Nullable LocalDateTime to) {}

  private record Open<V>(V value, LocalDateTime from) {}

  private final Function<V, K> keyOf;
  private final List<Version<V>> closed = new ArrayList<>();
  private Map<K, Open<V>> open = new LinkedHashMap<>();

  /**
   * @param keyOf what stays the same from version to version
   */
  public Versions(Function<V, K> keyOf) {
    this.keyOf = keyOf;
  }

  /** What holds from a moment on; moments must not go back. */
  public void at(LocalDateTime moment, List<V> values) {
    Map<K, Open<V>> next = new LinkedHashMap<>();
    for (V value : values) {
      K key = keyOf.apply(value);
      Open<V> before = open.remove(key);
      if (before != null && before.value().equals(value)) {
        next.put(key, before);
      } else {
        close(before, moment);
        next.put(key, new Open<>(value, moment));
      }
    }
    open.values().forEach(gone -> close(gone, moment));
    open = next;
  }

  private void close(@Nullable Open<V> before, LocalDateTime moment) {
    if (before != null) {
      closed.add(new Version<>(before.value(), before.from(), moment));
    }
  }

  /** All versions: closed ones first, then those that still hold. */
  public List<Version<V>> all() {
    List<Version<V>> all = new ArrayList<>(closed);
    open.values().forEach(o -> all.add(new Version<>(o.value(), o.from(), null)));
    return all;
  }
}

package vn.camket.schemas.fingerprint;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over the canonical content of a value: records by component, lists in their order, sets
 * without one, maps by key, everything else by its text. Every text is written with its length, so
 * that two different values never run together into one.
 */
public final class Fingerprint {
  /** Asking a class for its components anew for every record would cost seconds. */
  private static final ClassValue<List<Method>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .toList();
        }
      };

  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /**
   * The fingerprint of a value.
   *
   * @param value records, lists, sets, maps with text or enum keys, enums, texts, numbers and
   *     dates, nested at will
   * @return 64 lower-case hexadecimal digits
   */
  public static String of(@Nullable Object value) {
    var fingerprint = new Fingerprint();
    fingerprint.add(value);
    return HexFormat.of().formatHex(fingerprint.digest.digest());
  }

  private void add(@Nullable Object value) {
    if (value == null) {
      write('0', "");
    } else if (value instanceof Record r) {
      addRecord(r);
    } else if (value instanceof Set<?> set) {
      addSet(set);
    } else if (value instanceof Collection<?> many) {
      write('c', String.valueOf(many.size()));
      many.forEach(this::add);
    } else if (value instanceof Map<?, ?> map) {
      addMap(map);
    } else if (value instanceof Enum<?> word) {
      write('e', word.name());
    } else {
      write('v', value.toString());
    }
  }

  private void addRecord(Record value) {
    write('r', value.getClass().getSimpleName());
    for (Method component : COMPONENTS.get(value.getClass())) {
      write('n', component.getName());
      add(component(value, component));
    }
  }

  /** A set has no order of its own: that of the JDK's differs from process to process. */
  private void addSet(Set<?> set) {
    write('s', String.valueOf(set.size()));
    set.stream().map(Fingerprint::of).sorted().forEach(text -> write('v', text));
  }

  private void addMap(Map<?, ?> map) {
    var byText = new TreeMap<String, @Nullable Object>();
    map.forEach((key, value) -> byText.put(String.valueOf(key), value));
    write('m', String.valueOf(byText.size()));
    byText.forEach(
        (key, value) -> {
          write('k', key);
          add(value);
        });
  }

  private static @Nullable Object component(Record value, Method component) {
    try {
      return component.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A public record has public components", e);
    }
  }

  private void write(char kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((kind + ":" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}

package vn.camket.scheduler.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells each concern once through each channel, and once more when it is over. What was told is
 * kept in a file, so that a service that is started again and again does not tell it each time.
 */
public final class AlertBook {
  private static final System.Logger LOG = System.getLogger(AlertBook.class.getName());
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final List<AlertChannel> channels;
  private final Map<String, String> failing = new HashMap<>();

  /**
   * @param file where it is kept
   * @param channels how people are told
   */
  public AlertBook(Path file, List<AlertChannel> channels) {
    this.file = file;
    this.channels = List.copyOf(channels);
  }

  /** Looks at what a person must look at now. */
  public void look(String home, List<Concern> concerns) throws InterruptedException {
    if (channels.isEmpty()) {
      return;
    }
    ObjectNode book = read();
    boolean changed = false;
    for (AlertChannel channel : channels) {
      Map<String, String> told = told(book, channel);
      Alert alert = alert(home, concerns, told);
      if (!(alert.fresh().isEmpty() && alert.gone().isEmpty()) && delivered(channel, alert)) {
        ObjectNode now = book.putObject(channel.name());
        concerns.forEach(concern -> now.put(concern.key(), concern.text()));
        changed = true;
      }
    }
    if (changed) {
      write(book);
    }
  }

  /** Channels that could not deliver at the last try, and why. */
  public List<String> failing() {
    return List.copyOf(failing.values());
  }

  private static Map<String, String> told(ObjectNode book, AlertChannel channel) {
    Map<String, String> told = new LinkedHashMap<>();
    JsonNode of = book.path(channel.name());
    of.fieldNames().forEachRemaining(key -> told.put(key, of.path(key).asText()));
    return told;
  }

  private static Alert alert(String home, List<Concern> concerns, Map<String, String> told) {
    List<String> fresh = new ArrayList<>();
    Map<String, String> gone = new LinkedHashMap<>(told);
    for (Concern concern : concerns) {
      gone.remove(concern.key());
      if (!told.containsKey(concern.key())) {
        fresh.add(concern.text());
      }
    }
    return new Alert(home, fresh, List.copyOf(gone.values()));
  }

  private boolean delivered(AlertChannel channel, Alert alert) throws InterruptedException {
    try {
      channel.tell(alert);
      failing.remove(channel.name());
      return true;
    } catch (AlertFailedException e) {
      if (failing.put(channel.name(), String.valueOf(e.getMessage())) == null) {
        LOG.log(Level.WARNING, "An alert could not be delivered: {0}", e.getMessage());
      }
      return false;
    }
  }

  private ObjectNode read() {
    try {
      return Files.exists(file) && JSON.readTree(file.toFile()) instanceof ObjectNode book
          ? book
          : JSON.createObjectNode();
    } catch (IOException e) {
      return JSON.createObjectNode(); // then all of it is told once more
    }
  }

  private void write(ObjectNode book) {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(fresh, book.toString());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }
}

package vn.camket.scheduler.alert;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells each concern once through each channel, and once more when it is over. Of several
 * schedulers one tells through a channel; it leaves that to another when it cannot deliver.
 */
public final class AlertBook {
  private static final System.Logger LOG = System.getLogger(AlertBook.class.getName());

  private final Told told;
  private final List<AlertChannel> channels;
  private final Map<String, String> failing = new ConcurrentHashMap<>();

  /**
   * @param told what was told
   * @param channels how people are told
   */
  public AlertBook(Told told, List<AlertChannel> channels) {
    this.told = told;
    this.channels = List.copyOf(channels);
  }

  /** Looks at what a person must look at now. */
  public void look(String home, List<Concern> concerns) throws InterruptedException {
    for (AlertChannel channel : channels) {
      if (told.take(channel.name())) {
        look(channel, home, concerns);
      } else {
        failing.remove(channel.name());
      }
    }
  }

  private void look(AlertChannel channel, String home, List<Concern> concerns)
      throws InterruptedException {
    Alert alert = alert(home, concerns, told.of(channel.name()));
    if (alert.fresh().isEmpty() && alert.gone().isEmpty()) {
      return;
    }
    if (delivered(channel, alert)) {
      told.set(channel.name(), concerns);
    } else {
      told.leave(channel.name());
    }
  }

  /** Channels that could not deliver at the last try, and why. */
  public List<String> failing() {
    return List.copyOf(failing.values());
  }

  /** Leaves it to other schedulers to tell. */
  public void leave() {
    channels.forEach(channel -> told.leave(channel.name()));
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
}

package vn.camket.scheduler.alert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What this process told: for what is to be told when the store cannot be asked. */
public final class ToldByThisProcess implements Told {
  private final Map<String, Map<String, String>> told = new ConcurrentHashMap<>();

  @Override
  public boolean take(String channel) {
    return true;
  }

  @Override
  public void leave(String channel) {
    // Nobody else tells of this process.
  }

  @Override
  public Map<String, String> of(String channel) {
    return told.getOrDefault(channel, Map.of());
  }

  @Override
  public void set(String channel, List<Concern> concerns) {
    Map<String, String> now = new LinkedHashMap<>();
    concerns.forEach(concern -> now.put(concern.key(), concern.text()));
    told.put(channel, now);
  }
}

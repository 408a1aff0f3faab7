package vn.camket.scheduler.alert;

import java.util.List;
import java.util.Map;

/** What was told through each channel, as all schedulers of a store know it. */
public interface Told {
  /**
   * Takes it upon this scheduler to tell through a channel, for two minutes from now.
   *
   * @return false while it is another scheduler's
   */
  boolean take(String channel);

  /** Leaves a channel to whichever scheduler looks next. */
  void leave(String channel);

  /** What was told last and holds on: concerns by key, with their words. */
  Map<String, String> of(String channel);

  /** What holds on now. */
  void set(String channel, List<Concern> concerns);
}

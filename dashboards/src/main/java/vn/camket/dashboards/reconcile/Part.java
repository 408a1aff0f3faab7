package vn.camket.dashboards.reconcile;

import java.util.List;

/** A part of what stands in Superset, which can be brought to what it should be. */
public interface Part {
  /** What the part is called in a message. */
  String name();

  /** What is to be done, from reading what stands there now; nothing when all is right. */
  List<Change> plan();
}

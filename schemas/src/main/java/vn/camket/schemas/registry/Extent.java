package vn.camket.schemas.registry;

/** How much of a predecessor goes to a successor (domain §4.2, §7 item 18). */
public enum Extent {
  /** All of it. */
  WHOLE,
  /** A part of it; how large a part only a declared weight says. */
  PARTIAL
}

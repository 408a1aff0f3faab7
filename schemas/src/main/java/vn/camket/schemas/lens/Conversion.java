package vn.camket.schemas.lens;

/** Whether a share of a unit's items finds a place under a lens, and why not. */
public enum Conversion {
  /** It counts under a unit. */
  CONVERTED,
  /** The unit went over in parts, and nobody declared how large they are. */
  NO_WEIGHT,
  /** The unit ended and no edge says who took over. */
  NO_SUCCESSOR,
  /** "Liên huyện": a commune drawn from several former districts, without declared shares. */
  INTER_DISTRICT,
  /** No district is known for the commune. */
  NO_DISTRICT
}

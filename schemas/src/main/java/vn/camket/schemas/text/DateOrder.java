package vn.camket.schemas.text;

/** Order of day, month and year in dates written with digits only. */
public enum DateOrder {
  /** Day first, as Vietnamese files write. */
  DMY,
  /** Month first. */
  MDY,
  /** Year first. */
  YMD
}

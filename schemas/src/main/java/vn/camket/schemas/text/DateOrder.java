package vn.camket.schemas.text;

/** In which order a file writes the parts of a date; declared by its layout, never guessed. */
public enum DateOrder {
  /** Day, month, year: the Vietnamese way. */
  DMY,
  /** Month, day, year: exports of a program set to US English. */
  MDY,
  /** Year, month, day only. */
  YMD,
  /** Day first and month first in one file: only a date that has one meaning in both is read. */
  MIXED
}

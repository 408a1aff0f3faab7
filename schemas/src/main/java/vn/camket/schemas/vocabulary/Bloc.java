package vn.camket.schemas.vocabulary;

/** Blocs of units (domain §1.2). */
public enum Bloc {
  /** Party. */
  DANG,
  /** State. */
  NHA_NUOC,
  /** Fatherland Front and mass organisations. */
  MTTQ_DOAN_THE,
  /** Judiciary. */
  TU_PHAP,
  /** Localities. */
  DIA_PHUONG,
  /** Armed forces. */
  LLVT
}

package vn.camket.schemas.vocabulary;

/** Reporting regimes; period boundaries differ by regime (domain §3.3). */
public enum Regime {
  /** Calendar year, Party side. */
  PARTY_CALENDAR,
  /** 15 December to 14 December, Decree 09/2019/NĐ-CP art. 12. */
  STATE_ND09
}

package vn.camket.jobs.run;

/** The schemes of a small home: one, in which district committees and departments sign. */
final class OneScheme {
  /** {@code registry/schemes.yaml}. */
  static final String FILE =
      """
      schemes:
        - scheme_id: CK
          name_vi: Cam kết
          name_en: Commitments
          kind: RESPONSIBILITY_COMMITMENT
          counterparty_unit_id: u1
          signatory_kinds: [HUYEN_UY, SO]
          opens: 2017-01-01
          closes:
          regime: PARTY_CALENDAR
          item_count: {min: 1, max: 9}
          signing: {by: SIGNED_REGISTRATION}
          stages:
            - {stage: SELF, due_days_after_cutoff: 10}
            - {stage: APPRAISED, due_days_after_cutoff: 25}
          freeze_days_after_cutoff: 60
          precedence: [OWN, COMPILED]
          similarity_threshold: 0.6
          shrink_warn_pct: 30
      """;

  private OneScheme() {}
}

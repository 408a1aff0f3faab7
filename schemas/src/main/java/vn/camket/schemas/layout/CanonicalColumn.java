package vn.camket.schemas.layout;

/** What a column of a form can mean, whatever its heading. */
public enum CanonicalColumn {
  /** Running number of the row. */
  ORDINAL,
  /** Code of the item, where the form has one. */
  ITEM_CODE,
  /** What is committed. */
  ITEM_TEXT,
  /** Unit of the row, in a consolidated list. */
  UNIT,
  /** Theme. */
  THEME,
  /** Deadline. */
  DUE,
  /** Who answers for it. */
  RESPONSIBILITY,
  /** Registered by the unit, or ordered. */
  ORIGIN,
  /** Code of the item of the year before. */
  CARRIED_FROM,
  /** Code of the item of the level above that the item serves. */
  PARENT_ITEM_CODE,
  /** Signing day of the row. */
  SIGNED_DATE,
  /** Status phrase. */
  STATUS,
  /** Completion in percent. */
  COMPLETION_PCT,
  /** Day of completion. */
  COMPLETED_DATE,
  /** Deadline as an evaluation repeats it. */
  DUE_STATED,
  /** Document that changes or drops the item. */
  DOCUMENT,
  /** Result in words. */
  RESULT,
  /** Cause of delay. */
  CAUSE,
  /** Note. */
  NOTE,
  /** Scheme-year of the row. */
  YEAR,
  /** Word that says in which scheme the row is signed. */
  SCHEME
}

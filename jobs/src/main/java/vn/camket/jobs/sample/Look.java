package vn.camket.jobs.sample;

/**
 * How one file looks: its writer's habits.
 *
 * @param csv text with commas instead of a spreadsheet
 * @param decomposed letters and marks apart (NFD)
 * @param otherTonePlace 'hoà' instead of 'hòa'
 * @param formulaRow a row like "A | B | 1 | 2" below the headings
 * @param sections rows that are headings within the table
 * @param dates whether days are dates or text
 * @param percent how percents are written
 * @param unitLabel whether a line "Đơn vị: …" stands above the table
 * @param repeatUnit whether a list repeats the unit in every row instead of merging
 * @param heading which of the allowed spellings of a heading is used
 */
record Look(
    boolean csv,
    boolean decomposed,
    boolean otherTonePlace,
    boolean formulaRow,
    boolean sections,
    boolean dates,
    PercentStyle percent,
    boolean unitLabel,
    boolean repeatUnit,
    int heading) {

  /** The three ways in which a percent is met in one column of one form. */
  enum PercentStyle {
    /** 0.85 with the number format '0%'. */
    RATIO,
    /** 85. */
    PLAIN,
    /** "85%" as text. */
    TEXT
  }

  static Look of(Dice dice, boolean mayOmitUnit) {
    return new Look(
        dice.chance(0.08),
        dice.chance(0.12),
        dice.chance(0.2),
        dice.chance(0.3),
        dice.chance(0.2),
        dice.chance(0.5),
        dice.one(PercentStyle.values()),
        !mayOmitUnit || dice.chance(0.9),
        dice.chance(0.3),
        dice.below(12));
  }

  /** The plain look of the lists that a larger sample adds. */
  static Look asCsv() {
    return new Look(true, false, false, false, false, false, PercentStyle.TEXT, false, true, 0);
  }

  /** The same habits, with a line that names the unit. */
  Look labelled() {
    return new Look(
        csv,
        decomposed,
        otherTonePlace,
        formulaRow,
        sections,
        dates,
        percent,
        true,
        repeatUnit,
        heading);
  }

  String spell(String text) {
    String placed = otherTonePlace ? Spelling.otherTonePlace(text) : text;
    return decomposed ? Spelling.decomposed(placed) : placed;
  }
}

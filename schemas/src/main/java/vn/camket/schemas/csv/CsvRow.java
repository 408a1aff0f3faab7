package vn.camket.schemas.csv;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a CSV file, read by column. A field that cannot be read is told to the {@link
 * ProblemSink} and comes back as null; {@link #isSound} then says that the line must not be used.
 */
public final class CsvRow {
  private final String file;
  private final int line;
  private final List<String> header;
  private final List<String> fields;
  private final ProblemSink problems;
  private boolean sound = true;

  CsvRow(String file, int line, List<String> header, List<String> fields, ProblemSink problems) {
    this.file = file;
    this.line = line;
    this.header = header;
    this.fields = fields;
    this.problems = problems;
  }

  /** Line of the file on which the row starts, from 1. */
  public int line() {
    return line;
  }

  /** Whether no problem of this row has been told so far. */
  public boolean isSound() {
    return sound;
  }

  /** Tells a problem of this row. */
  public void problem(String reason) {
    sound = false;
    problems.problem(file, line, reason);
  }

  /**
   * A field: NFC, without blanks around it; empty when blank.
   *
   * @throws IllegalArgumentException when the header has no such column
   */
  public String text(String column) {
    int index = header.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(file + " has no column " + column);
    }
    return Normalizer.normalize(fields.get(index), Normalizer.Form.NFC).strip();
  }

  /** A field that may be blank; null when it is. */
  public @Nullable String optional(String column) {
    String text = text(column);
    return text.isEmpty() ? null : text;
  }

  /** A field that must not be blank; null, and a problem, when it is. */
  public @Nullable String required(String column) {
    String text = optional(column);
    if (text == null) {
      problem(column + " is blank");
    }
    return text;
  }

  /** A day {@code yyyy-MM-dd}; null when blank, or malformed (a problem). */
  public @Nullable LocalDate date(String column) {
    String text = optional(column);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      problem(column + " '" + text + "' is no day; write it as 2020-07-03");
      return null;
    }
  }

  /** A day that must be given; null, and a problem, when it is blank or malformed. */
  public @Nullable LocalDate requiredDate(String column) {
    return required(column) == null ? null : date(column);
  }

  /**
   * A local date-time {@code 2020-07-03T08:15:00}, or a day, which means its first moment; null
   * when blank, or malformed (a problem).
   */
  public @Nullable LocalDateTime dateTime(String column) {
    String text = optional(column);
    try {
      return text == null
          ? null
          : LocalDateTime.parse(text.length() == 10 ? text + "T00:00" : text);
    } catch (DateTimeException e) {
      problem(column + " '" + text + "' is no time; write it as 2020-07-03T08:15:00");
      return null;
    }
  }

  /** A word of a closed vocabulary that must be given; null, and a problem, when it is not one. */
  public <E extends Enum<E>> @Nullable E word(String column, Class<E> vocabulary) {
    String text = required(column);
    return text == null ? null : word(column, text, vocabulary);
  }

  /** A word of a closed vocabulary; null when blank, or unknown (a problem). */
  public <E extends Enum<E>> @Nullable E optionalWord(String column, Class<E> vocabulary) {
    String text = optional(column);
    return text == null ? null : word(column, text, vocabulary);
  }

  private <E extends Enum<E>> @Nullable E word(String column, String text, Class<E> vocabulary) {
    List<E> words = Arrays.asList(vocabulary.getEnumConstants());
    for (E word : words) {
      if (word.name().equals(text)) {
        return word;
      }
    }
    problem("unknown " + column + " '" + text + "'; known are " + words);
    return null;
  }
}

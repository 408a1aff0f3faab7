package vn.camket.jobs.sample;

import java.util.List;

/**
 * What a file is for, and what a careful reader finds in it.
 *
 * @param name story
 * @param rows data rows of all its tables; 0 for a file that cannot or must not be read
 * @param evaluationRows those of them that are evaluations
 * @param quarantined rows that cannot be used
 * @param told reports of units that it tells of; empty for a file that cannot or must not be read
 */
record FileStory(String name, int rows, int evaluationRows, int quarantined, List<Told> told) {
  FileStory(String name, int rows, int evaluationRows, int quarantined) {
    this(name, rows, evaluationRows, quarantined, List.of());
  }

  FileStory telling(List<Told> reports) {
    return new FileStory(name, rows, evaluationRows, quarantined, reports);
  }

  static FileStory registration(String name, int rows, int quarantined) {
    return new FileStory(name, rows, 0, quarantined);
  }

  static FileStory unread(String name) {
    return new FileStory(name, 0, 0, 0);
  }
}

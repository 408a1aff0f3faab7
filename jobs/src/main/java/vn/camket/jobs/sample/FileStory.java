package vn.camket.jobs.sample;

/**
 * What a file is for, and what a careful reader finds in it.
 *
 * @param name story
 * @param rows data rows of all its tables; 0 for a file that cannot or must not be read
 * @param evaluationRows those of them that are evaluations
 * @param quarantined rows that cannot be used
 */
record FileStory(String name, int rows, int evaluationRows, int quarantined) {
  static FileStory registration(String name, int rows, int quarantined) {
    return new FileStory(name, rows, 0, quarantined);
  }

  static FileStory unread(String name) {
    return new FileStory(name, 0, 0, 0);
  }
}

package vn.camket.schemas.csv;

/** Where a reader of data files tells its problems, so that all are known at once. */
@FunctionalInterface
public interface ProblemSink {
  /**
   * Takes one problem.
   *
   * @param file name of the file
   * @param line line in the file, from 1; 0 when the file as a whole is meant
   * @param reason what is wrong, and what to do where that is not obvious
   */
  void problem(String file, int line, String reason);
}

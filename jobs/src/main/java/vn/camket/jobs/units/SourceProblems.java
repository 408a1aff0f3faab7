package vn.camket.jobs.units;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the files of an import, gathered so that all is told at once. */
final class SourceProblems {
  private static final int MOST_TOLD = 100;

  private final List<String> problems = new ArrayList<>();

  /**
   * @param line line of the file, from 1; 0 when the file as a whole is meant
   */
  void add(String file, int line, String reason) {
    problems.add(file + (line == 0 ? "" : " line " + line) + ": " + reason);
  }

  /**
   * @throws UnitSourceException when there is any problem
   */
  void refuseIfAny() {
    if (problems.isEmpty()) {
      return;
    }
    List<String> told = new ArrayList<>(problems.subList(0, Math.min(MOST_TOLD, problems.size())));
    if (told.size() < problems.size()) {
      told.add("… and " + (problems.size() - told.size()) + " more");
    }
    throw new UnitSourceException(
        "Nothing was imported; correct the files:\n" + String.join("\n", told));
  }
}

package vn.camket.scheduler.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a command of camket is started.
 *
 * @param launcher the words before its name
 */
public record CommandWords(List<String> launcher) {

  /** All words: launcher, command, arguments, home. */
  public List<String> words(Path home, List<String> command) {
    List<String> words = new ArrayList<>(launcher);
    words.addAll(command);
    words.add("--home");
    words.add(home.toString());
    return words;
  }
}

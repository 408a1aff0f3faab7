package vn.camket.schemas.registry;

import java.io.Serializable;

/**
 * One thing that is wrong with the registry's files.
 *
 * @param file name of the file
 * @param line line in it, from 1; 0 when the file as a whole is meant
 * @param reason what is wrong
 */
public record RegistryProblem(String file, int line, String reason) implements Serializable {
  @Override
  public String toString() {
    return line == 0 ? file + ": " + reason : file + " line " + line + ": " + reason;
  }
}

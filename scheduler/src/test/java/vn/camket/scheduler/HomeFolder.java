package vn.camket.scheduler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A home of tests, made of text. */
public record HomeFolder(Path folder) {

  /** A real home with the shipped calendar. */
  public static HomeFolder real(Path folder) {
    return new HomeFolder(folder)
        .with("home.yaml", "schema_version: 1\nkind: REAL\nname: \"T\"\nprovince_unit_id: \"u\"\n");
  }

  /** The same home with another text in a file. */
  public HomeFolder with(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).resolveSibling(""));
      Files.writeString(folder.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same home with these entries in its schedule. */
  public HomeFolder withEntries(String entries) {
    return with("schedules.yaml", "schema_version: 1\nentries:\n" + entries.indent(2));
  }
}

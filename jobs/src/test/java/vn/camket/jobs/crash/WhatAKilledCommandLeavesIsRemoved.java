package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary files, of which DuckDB's library is the largest, in folders by process. */
class WhatAKilledCommandLeavesIsRemoved {
  private static final long NOBODY = (1L << 22) + 1; // more than any process number of Linux

  @Test
  void byTheNextOneAndWhatALivingOneUsesIsNot(@TempDir Path folder) throws Exception {
    Installation installation = Installation.in(Files.createDirectories(folder.resolve("camket")));
    SmallHome home = SmallHome.in(Files.createDirectories(folder.resolve("home")));
    Path temporary = installation.folder().resolve("var/tmp");
    Path left = ofProcess(temporary, NOBODY);
    Path living = ofProcess(temporary, ProcessHandle.current().pid());
    Path said = folder.resolve("said");

    int code = installation.launch(said, Map.of(), "status", "--home", home.root().toString());

    assertThat(code).as(Files.readString(said)).isZero();
    assertThat(left).doesNotExist();
    assertThat(living.resolve("libduckdb.so")).exists();
    try (Stream<Path> folders = Files.list(temporary)) {
      assertThat(folders).as("its own, and the living one's").hasSize(2);
    }
  }

  private static Path ofProcess(Path temporary, long pid) throws Exception {
    Path own = Files.createDirectories(temporary.resolve(Long.toString(pid)));
    Files.createFile(own.resolve("libduckdb.so"));
    return own;
  }
}

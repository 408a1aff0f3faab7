package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a release would be made anew by this program is told from what is in it, not where. */
class TheSameBuildIsTheSameProgram {
  private static final List<String> FILES =
      List.of("vn/camket/A.class", "vn/camket/mart/rpt_a.sql", "META-INF/MANIFEST.MF");

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void compile() throws IOException {
    for (String name : FILES) {
      Files.createDirectories(folder.resolve("classes").resolve(name).resolveSibling(""));
      Files.writeString(folder.resolve("classes").resolve(name), "text of " + name);
    }
  }

  @Test
  void inAFolderOrInAJar() throws IOException {
    String before = ProgramContent.of(folder.resolve("classes"));
    assertThat(ProgramContent.of(jar(FILES))).isEqualTo(before);
    assertThat(ProgramContent.of(jar(List.of(FILES.get(1), FILES.get(0))))).isEqualTo(before);
    Files.setLastModifiedTime(
        folder.resolve("classes").resolve(FILES.get(1)), FileTime.fromMillis(0));
    Files.writeString(folder.resolve("classes").resolve(FILES.get(2)), "Built-By: another");
    assertThat(ProgramContent.of(folder.resolve("classes"))).isEqualTo(before);
  }

  @Test
  void anotherTextOfAViewIsAnotherProgram() throws IOException {
    String before = ProgramContent.of(folder.resolve("classes"));
    Files.writeString(
        folder.resolve("classes").resolve(FILES.get(1)), "text of vn/camket/mart/rpt_b.sql");
    assertThat(ProgramContent.of(folder.resolve("classes"))).isNotEqualTo(before);
    assertThat(ProgramContent.of(jar(FILES))).isNotEqualTo(before);
  }

  @Test
  void aFileMoreIsAnotherProgram() throws IOException {
    assertThat(ProgramContent.of(jar(FILES.subList(0, 1))))
        .isNotEqualTo(ProgramContent.of(folder.resolve("classes")));
  }

  @Test
  void theRunningOneHasAFingerprint() {
    assertThat(ProgramContent.fingerprint()).hasSize(64).isEqualTo(ProgramContent.fingerprint());
  }

  private Path jar(List<String> names) throws IOException {
    Path jar = folder.resolve(names.size() + names.get(0).length() + ".jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(folder.resolve("classes").resolve(name), zip);
        zip.closeEntry();
      }
    }
    return jar;
  }
}

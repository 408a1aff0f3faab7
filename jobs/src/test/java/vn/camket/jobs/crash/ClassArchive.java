package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a run, loaded once for all children of this process, as the launcher does for
 * users: half of what a small run costs is loading classes.
 *
 * @param classPath jars only, because an archive holds no classes of folders
 * @param file the archive
 */
record ClassArchive(String classPath, Path file) {
  private static @Nullable ClassArchive made;

  /** Makes the archive by a run of this home, unless this process has one already. */
  static synchronized void makeBy(SmallHome home) throws IOException {
    if (made != null) {
      return;
    }
    Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "classes-");
    ClassArchive fresh = new ClassArchive(jars(folder), folder.resolve("run.jsa"));
    List<String> dumping = List.of("-XX:ArchiveClassesAtExit=" + fresh.file());
    String[] run = {"run", "--home", home.root().toString()};
    try (Child child = Child.start(folder, dumping, fresh.classPath(), run)) {
      assertThat(child.exitCode()).as(child.said()).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the archive was made", e);
    }
    assertThat(fresh.file()).exists();
    made = fresh;
  }

  /** The archive, once a test has made it. */
  static synchronized @Nullable ClassArchive ofThisProcess() {
    return made;
  }

  private static String jars(Path folder) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (entry.isEmpty()) {
        continue; // would be the working folder
      }
      if (Files.isDirectory(path)) {
        jars.add(jar(path, folder.resolve(jars.size() + ".jar")).toString());
      } else if (Files.exists(path)) {
        jars.add(entry);
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private static Path jar(Path classes, Path jar) throws IOException {
    try (Stream<Path> tree = Files.walk(classes);
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.setLevel(1);
      for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return jar;
  }
}

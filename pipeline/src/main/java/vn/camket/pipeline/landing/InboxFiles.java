package vn.camket.pipeline.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files that stand in the inbox now, by path; without hidden files and lock files. */
final class InboxFiles {
  private final TreeMap<String, InboxFile> byPath = new TreeMap<>();
  private final Map<String, String> pathByNfc = new HashMap<>();

  private InboxFiles() {}

  static InboxFiles of(Path inbox) {
    InboxFiles files = new InboxFiles();
    if (Files.isDirectory(inbox)) {
      try {
        Path root = inbox.toRealPath();
        Files.walkFileTree(root, files.new Visit(root));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot list the inbox: " + e.getMessage(), e);
      }
    }
    return files;
  }

  List<InboxFile> all() {
    return List.copyOf(byPath.values());
  }

  /** The file that a listed path means, also when the disk spells it in another Unicode form. */
  @Nullable InboxFile find(String path) {
    InboxFile exact = byPath.get(path);
    String same = pathByNfc.get(nfc(path));
    return exact != null || same == null ? exact : byPath.get(same);
  }

  private void add(InboxFile file) {
    byPath.put(file.path(), file);
    pathByNfc.put(nfc(file.path()), file.path());
  }

  private static String nfc(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  private static boolean isSkipped(String name) {
    return name.startsWith(".") || name.startsWith("~$") || name.equals(ReceivedList.NAME);
  }

  private final class Visit extends SimpleFileVisitor<Path> {
    private final Path root;

    Visit(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean skipped = !folder.equals(root) && isSkipped(String.valueOf(folder.getFileName()));
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !isSkipped(String.valueOf(file.getFileName()))) {
        String path = root.relativize(file).toString().replace('\\', '/');
        add(new InboxFile(path, attributes.size(), attributes.lastModifiedTime().toInstant()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}

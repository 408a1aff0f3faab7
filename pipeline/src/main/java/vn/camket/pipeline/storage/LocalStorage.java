package vn.camket.pipeline.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A home on a local disk: hard links carry files, a symbolic link is the pointer. */
public final class LocalStorage implements Storage {
  private static final long serialVersionUID = 1L;

  private final String root;

  /**
   * @param root folder of the home
   */
  public LocalStorage(Path root) {
    this.root = root.toAbsolutePath().normalize().toString();
  }

  @Override
  public boolean exists(String key) {
    return Files.exists(local(key), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public List<String> list(String folder) {
    if (!Files.isDirectory(local(folder))) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(local(folder))) {
      return children.map(p -> String.valueOf(p.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  @Override
  public byte[] read(String key) {
    try {
      return Files.readAllBytes(local(key));
    } catch (IOException e) {
      throw failed(key, e);
    }
  }

  @Override
  public void write(String key, byte[] content) {
    Path target = local(key);
    Path temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
    try {
      Files.createDirectories(parent(target));
      try (FileChannel out =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        out.force(true);
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      sync(parent(target));
    } catch (IOException e) {
      withdraw(temporary);
      throw failed(key, e);
    }
  }

  @Override
  public void move(String from, String to) {
    try {
      Files.createDirectories(parent(local(to)));
      Files.move(local(from), local(to), StandardCopyOption.ATOMIC_MOVE);
      sync(parent(local(to)));
    } catch (IOException e) {
      throw failed(to, e);
    }
  }

  @Override
  public void carry(String from, String to) {
    Path source = local(from);
    try (Stream<Path> tree = Files.walk(source)) {
      for (Path file : (Iterable<Path>) tree::iterator) {
        Path target = local(to).resolve(source.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(parent(target));
          Files.createLink(target, file);
        }
      }
    } catch (IOException e) {
      throw failed(to, e);
    }
  }

  @Override
  public void delete(String key) {
    try {
      Files.walkFileTree(local(key), new Deletion());
    } catch (NoSuchFileException e) {
      // Nothing to delete.
    } catch (IOException e) {
      throw failed(key, e);
    }
  }

  @Override
  public void point(String pointer, String folder) {
    Path link = local(pointer);
    Path temporary = link.resolveSibling("." + link.getFileName() + ".tmp");
    try {
      Files.deleteIfExists(temporary);
      Files.createSymbolicLink(temporary, parent(link).relativize(local(folder)));
      Files.move(
          temporary, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      sync(parent(link));
    } catch (IOException e) {
      throw failed(pointer, e);
    }
  }

  @Override
  public Optional<String> pointed(String pointer) {
    Path link = local(pointer);
    if (!Files.isSymbolicLink(link)) {
      return Optional.empty();
    }
    try {
      Path target = parent(link).resolve(Files.readSymbolicLink(link)).normalize();
      return Optional.of(Path.of(root).relativize(target).toString());
    } catch (IOException e) {
      throw failed(pointer, e);
    }
  }

  @Override
  public String uri(String key) {
    return local(key).toUri().toString();
  }

  @Override
  public Path local(String key) {
    return Path.of(root).resolve(key);
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** A part of a file would take room and never be read. */
  private static void withdraw(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // What failed before is what is told.
    }
  }

  private static RuntimeException failed(String key, IOException e) {
    if (StorageFullException.isSaidBy(e)) {
      return new StorageFullException("No space left to write " + key, e);
    }
    return new UncheckedIOException(key + ": " + e.getMessage(), e);
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path folder, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}

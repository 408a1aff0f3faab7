package vn.camket.pipeline.extract;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Counts what the parts of one archive unfold to, and looks at their bytes as they pass. */
final class Unfolding {
  private static final int BUFFER = 64 * 1024;

  private final FileKind kind;
  private final ReadLimits limits;
  private final TimeBudget budget;
  private final byte[] buffer = new byte[BUFFER];
  private long inflated;

  Unfolding(FileKind kind, ReadLimits limits) {
    this.kind = kind;
    this.limits = limits;
    this.budget = TimeBudget.of(kind, limits);
  }

  /**
   * Unfolds one part.
   *
   * @param heldAtOnce whether its reader will hold all of it
   * @param tags told of the bytes of a sheet; null for other parts
   */
  void unfold(ZipFile zip, ZipArchiveEntry part, boolean heldAtOnce, @Nullable SheetTags tags)
      throws IOException, UnreadableFileException {
    CellAddressGuard guard = new CellAddressGuard();
    long before = inflated;
    try (InputStream in = zip.getInputStream(part)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        inflated += n;
        refuse(inflated > limits.inflatedBytes(), "nội dung nén bung ra quá lớn");
        refuse(
            heldAtOnce && inflated - before > limits.memoryBytes(),
            "phần chữ dùng chung bung ra quá lớn");
        refuse(!guard.accepts(buffer, n), "có ô nằm ngoài phạm vi của trang tính");
        if (tags != null) {
          tags.take(buffer, n);
        }
        budget.check();
      }
    }
  }

  private void refuse(boolean refused, String whatVi) throws UnreadableFileException {
    if (refused) {
      throw new UnreadableFileException(Unreadable.tooLarge(kind, whatVi));
    }
  }
}

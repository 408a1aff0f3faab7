package vn.camket.pipeline.extract;

/** Carries an {@link UnreadableFile} from the depth of a reader to its caller. */
public final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final UnreadableFile file;

  /**
   * @param file what is wrong with the file
   */
  public UnreadableFileException(UnreadableFile file) {
    super(file.messageVi());
    this.file = file;
  }

  /**
   * @param file what is wrong with the file
   * @param cause what the reader met
   */
  public UnreadableFileException(UnreadableFile file, Throwable cause) {
    super(file.messageVi(), cause);
    this.file = file;
  }

  /** What is wrong with the file. */
  public UnreadableFile file() {
    return file;
  }
}

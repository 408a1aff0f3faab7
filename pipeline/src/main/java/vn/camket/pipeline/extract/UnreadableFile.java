package vn.camket.pipeline.extract;

/**
 * A file from which no row can be taken: a finding on the file, no error of the program.
 *
 * @param kind what the file is
 * @param reason why it cannot be read
 * @param messageVi what is wrong and what to do, in Vietnamese
 */
public record UnreadableFile(FileKind kind, UnreadableReason reason, String messageVi)
    implements FileReading {}

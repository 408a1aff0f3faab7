package vn.camket.schemas.vocabulary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.yaml.DataFile;

/**
 * The words by which a file says that it is secret (meanings §9).
 *
 * @param marks degrees of secrecy: MẬT, TỐI MẬT, TUYỆT MẬT
 * @param labels words before a degree: "Độ mật"
 */
public record SecrecyWords(List<String> marks, List<String> labels) {
  private static final String FILE = "secrecy.yaml";

  /** Lists that a file leaves out are empty. */
  public SecrecyWords(@Nullable List<String> marks, @Nullable List<String> labels) {
    this.marks = marks == null ? List.of() : List.copyOf(marks);
    this.labels = labels == null ? List.of() : List.copyOf(labels);
  }

  /**
   * The shipped words and those that a home adds in {@code secrecy.yaml}; a home takes none away.
   *
   * @param homeVocabularyDir the home's folder of vocabularies, or null
   * @throws vn.camket.schemas.yaml.DataFileException when a file is malformed
   */
  public static SecrecyWords load(@Nullable Path homeVocabularyDir) {
    SecrecyWords shipped = DataFile.shipped(SecrecyWords.class, FILE, SecrecyWords.class);
    if (homeVocabularyDir == null || !Files.exists(homeVocabularyDir.resolve(FILE))) {
      return shipped;
    }
    return shipped.plus(DataFile.read(homeVocabularyDir.resolve(FILE), SecrecyWords.class));
  }

  private SecrecyWords plus(SecrecyWords more) {
    return new SecrecyWords(joined(marks, more.marks), joined(labels, more.labels));
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}

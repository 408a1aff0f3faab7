package vn.camket.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.yaml.DataFileException;

/** A status phrase is looked up, never guessed; a home may add phrases and change shipped ones. */
class AStatusPhraseHasOneMeaning {
  private static final String HEADER = "phrase,completion_state,timeliness,drops\n";

  private final Path dir;

  AStatusPhraseHasOneMeaning(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void shippedPhrases() {
    StatusAliases aliases = StatusAliases.load(null);

    assertThat(aliases.find("  HOÀN THÀNH  Trễ Hạn ").map(StatusAlias::completionState))
        .contains(CompletionState.DONE);
    assertThat(aliases.find("hoàn thành trễ hạn").map(StatusAlias::timeliness))
        .contains(Timeliness.LATE);
    assertThat(aliases.find("thôi thực hiện").map(StatusAlias::drops)).contains(true);
    assertThat(aliases.find("hoan thanh")).isEmpty();
    assertThat(aliases.find("hoàn thành khoảng một nửa")).isEmpty();
    assertThat(aliases.find("")).isEmpty();
    assertThat(aliases.all())
        .allSatisfy(a -> assertThat(a.origin()).isEqualTo(AliasOrigin.SHIPPED));
  }

  @Test
  void punctuationAfterAPhraseIsForgiven() {
    assertThat(StatusAliases.load(null).find("Hoàn thành.").map(StatusAlias::phrase))
        .contains("hoàn thành");
    assertThat(StatusAliases.load(null).find("Đang thực hiện (2)").map(StatusAlias::phrase))
        .contains("đang thực hiện");
  }

  @Test
  void theDueDateDecidesWhatIsNotYetDone() {
    StatusAlias alias = StatusAliases.load(null).find("Chưa hoàn thành").orElseThrow();

    assertThat(alias.byDueDate()).isTrue();
    assertThat(alias.stateName()).isEqualTo("BY_DUE_DATE");
    assertThat(alias.completionState()).isNull();
    assertThat(StatusAliases.load(null).find("không hoàn thành").map(StatusAlias::stateName))
        .contains("NOT_DONE");
  }

  @Test
  void aHomeAddsAndOverrides() throws IOException {
    home("trung hạn,IN_PROGRESS,NOT_DUE,false\nĐẠT,BASIC,,false\n");

    StatusAliases aliases = StatusAliases.load(dir);

    assertThat(aliases.find("trung hạn"))
        .contains(
            new StatusAlias(
                "trung hạn",
                "trung hạn",
                CompletionState.IN_PROGRESS,
                Timeliness.NOT_DUE,
                false,
                AliasOrigin.HOME));
    assertThat(aliases.find("đạt").map(StatusAlias::completionState))
        .isEqualTo(Optional.of(CompletionState.BASIC));
    assertThat(aliases.all()).hasSize(StatusAliases.load(null).all().size() + 1);
  }

  @Test
  void aHomeWithoutTheFileHasTheShippedPhrases() {
    assertThat(StatusAliases.load(dir).all()).isEqualTo(StatusAliases.load(null).all());
  }

  @Test
  void everyProblemIsToldAtOnce() throws IOException {
    home(
        """
        xong,FINISHED,,false
        xong rồi,DONE,SOON,no
        ,DONE,,false
        bỏ,NOT_DONE,,true
        ổn,DONE,,false
        ỔN,BASIC,,false
        """);

    assertThatThrownBy(() -> StatusAliases.load(dir))
        .isInstanceOf(DataFileException.class)
        .hasMessageContainingAll(
            "status_aliases.csv line 2: unknown completion_state 'FINISHED'",
            "status_aliases.csv line 3: unknown timeliness 'SOON'",
            "status_aliases.csv line 3: drops is 'no', not true or false",
            "status_aliases.csv line 4: phrase is blank",
            "status_aliases.csv line 5: only a phrase for CHANGED drops an item",
            "status_aliases.csv line 7: the phrase 'ổn' already means something else, by line 6");
  }

  @Test
  void theFingerprintKnowsTheHomesPhrases() throws IOException {
    String shipped = StatusAliases.load(null).fingerprint();
    home("trung hạn,IN_PROGRESS,NOT_DUE,false\nổn,DONE,,false\n");
    String one = StatusAliases.load(dir).fingerprint();
    home("ổn,DONE,,false\ntrung hạn,IN_PROGRESS,NOT_DUE,false\n");

    assertThat(one).isNotEqualTo(shipped).isEqualTo(StatusAliases.load(dir).fingerprint());
  }

  private void home(String lines) throws IOException {
    Files.writeString(dir.resolve("status_aliases.csv"), HEADER + lines);
  }
}

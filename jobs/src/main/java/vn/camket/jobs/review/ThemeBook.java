package vn.camket.jobs.review;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import vn.camket.jobs.output.CsvRows;
import vn.camket.jobs.output.Head;
import vn.camket.pipeline.storage.Storage;
import vn.camket.schemas.home.HomeKeys;
import vn.camket.schemas.review.ReviewKey;
import vn.camket.schemas.vocabulary.AliasOrigin;
import vn.camket.schemas.vocabulary.ThemePhrase;
import vn.camket.schemas.vocabulary.Themes;

/** The words of themes among the answers of a home: the lines of its {@code themes.csv}. */
record ThemeBook(Storage storage, Themes themes) {
  private static final List<Head> HEADS =
      List.of(Head.text("theme_id"), Head.text("name_vi"), Head.text("phrase"));

  /** The home's own words. */
  List<ThemePhrase> own() {
    return themes.phrases().stream().filter(p -> p.origin() == AliasOrigin.HOME).toList();
  }

  /** The word that stands for this text, shipped ones included. */
  Optional<ThemePhrase> find(String text) {
    return themes.phrase(text);
  }

  static String keyOf(ThemePhrase word) {
    return ReviewKey.of("THEME", word.key());
  }

  static GivenAnswer told(ThemePhrase word) {
    String answer = word.theme().themeId() + " " + word.theme().nameVi();
    return new GivenAnswer(
        keyOf(word), CaseKind.THEME, word.phrase(), "", answer, null, null, null);
  }

  /** Makes these the home's own words. */
  void write(List<ThemePhrase> words) {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    CsvRows rows = new CsvRows(csv, false);
    rows.begin(HEADS);
    for (ThemePhrase word : words) {
      rows.row(List.of(word.theme().themeId(), word.theme().nameVi(), word.phrase()));
    }
    rows.end();
    storage.write(HomeKeys.THEMES, csv.toByteArray());
  }
}

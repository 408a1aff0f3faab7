package vn.camket.schemas.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.registry.Evidence;
import vn.camket.schemas.registry.UnitKind;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;
import vn.camket.schemas.vocabulary.Regime;
import vn.camket.schemas.vocabulary.SourceKind;
import vn.camket.schemas.vocabulary.Stage;

/** Schemes say who signs in which year, by which calendar, and when a stage falls due. */
class AUnitSignsInOneScheme {
  static final String PROVINCE =
      """
        - scheme_id: CK-TINH
          name_vi: Cam kết trách nhiệm với Ban Thường vụ Tỉnh ủy
          name_en: Responsibility commitments to the Provincial Standing Board
          kind: RESPONSIBILITY_COMMITMENT
          counterparty_unit_id: u-01
          signatory_kinds: [HUYEN_UY, SO]
          opens: 2017-02-01
          closes: 2025-07-01
          regime: PARTY_CALENDAR
          regime_by_bloc: {NHA_NUOC: STATE_ND09}
          item_count: {min: 2, max: 6}
          signing: {by: SIGNED_REGISTRATION}
          stages:
            - {stage: SELF, due_days_after_cutoff: 10}
            - {stage: DECIDED, due_days_after_cutoff: 40}
          freeze_days_after_cutoff: 60
          precedence: [OWN, COMPILED]
          similarity_threshold: 0.6
          shrink_warn_pct: 30
      """;

  static final String DISTRICTS =
      """
        - scheme_id: CK-HUYEN
          name_vi: Cam kết với Ban Thường vụ Huyện ủy
          name_en: Commitments to the District Standing Board
          kind: RESPONSIBILITY_COMMITMENT
          counterparty_unit_id:
          signatory_kinds: [DANG_UY_XA]
          opens: 2018-01-01
          closes:
          regime: PARTY_CALENDAR
          signing: {by: DATE, month_day: 03-31}
          stages:
            - {stage: DECIDED, due_days_after_cutoff: 20}
          freeze_days_after_cutoff: 20
          precedence: [COMPILED]
          similarity_threshold: 1
          shrink_warn_pct: 0
      """;

  private final Path file;

  AUnitSignsInOneScheme(@TempDir Path dir) {
    file = dir.resolve("schemes.yaml");
  }

  @Test
  void aSchemeHasAllItsFields() throws IOException {
    assertThat(catalog().schemes())
        .containsExactly(
            new Scheme(
                "CK-TINH",
                "Cam kết trách nhiệm với Ban Thường vụ Tỉnh ủy",
                "Responsibility commitments to the Provincial Standing Board",
                SchemeKind.RESPONSIBILITY_COMMITMENT,
                "u-01",
                List.of(UnitKind.HUYEN_UY, UnitKind.SO),
                LocalDate.of(2017, 2, 1),
                LocalDate.of(2025, 7, 1),
                Regime.PARTY_CALENDAR,
                Map.of(Bloc.NHA_NUOC, Regime.STATE_ND09),
                new ItemCount(2, 6),
                new Signing(SigningRule.SIGNED_REGISTRATION, null),
                List.of(new StageTerm(Stage.SELF, 10), new StageTerm(Stage.DECIDED, 40)),
                60,
                List.of(SourceKind.OWN, SourceKind.COMPILED),
                0.6,
                30,
                1,
                SchemeChoice.UNIT_KIND),
            new Scheme(
                "CK-HUYEN",
                "Cam kết với Ban Thường vụ Huyện ủy",
                "Commitments to the District Standing Board",
                SchemeKind.RESPONSIBILITY_COMMITMENT,
                null,
                List.of(UnitKind.DANG_UY_XA),
                LocalDate.of(2018, 1, 1),
                null,
                Regime.PARTY_CALENDAR,
                Map.of(),
                new ItemCount(null, null),
                new Signing(SigningRule.DATE, MonthDay.of(3, 31)),
                List.of(new StageTerm(Stage.DECIDED, 20)),
                20,
                List.of(SourceKind.COMPILED),
                1.0,
                0,
                1,
                SchemeChoice.UNIT_KIND));
  }

  @Test
  void aUnitSignsWhenOfThatKindAndInForceWithinTheScheme() throws IOException {
    UnitVersion district = unit(UnitKind.HUYEN_UY, LocalDate.of(2000, 1, 1), null);

    assertThat(schemeOf(district, 2016)).isEmpty();
    assertThat(schemeOf(district, 2017)).contains("CK-TINH");
    assertThat(schemeOf(district, 2025)).contains("CK-TINH");
    assertThat(schemeOf(district, 2026)).isEmpty();
    assertThat(schemeOf(unit(UnitKind.DANG_UY_XA, LocalDate.of(2000, 1, 1), null), 2026))
        .contains("CK-HUYEN");
    assertThat(schemeOf(unit(UnitKind.TAND, LocalDate.of(2000, 1, 1), null), 2020)).isEmpty();
  }

  @Test
  void aUnitThatEndsBeforeTheSchemeOpensOrStartsWhenItClosesDoesNotSign() throws IOException {
    LocalDate opens = LocalDate.of(2017, 2, 1);
    LocalDate closes = LocalDate.of(2025, 7, 1);
    LocalDate old = LocalDate.of(2000, 1, 1);

    assertThat(schemeOf(unit(UnitKind.SO, old, opens), 2017)).isEmpty();
    assertThat(schemeOf(unit(UnitKind.SO, old, opens.plusDays(1)), 2017)).contains("CK-TINH");
    assertThat(schemeOf(unit(UnitKind.SO, closes, null), 2025)).isEmpty();
    assertThat(schemeOf(unit(UnitKind.SO, closes.minusDays(1), null), 2025)).contains("CK-TINH");
  }

  @Test
  void aBlocMayHaveItsOwnCalendar() throws IOException {
    Scheme scheme = catalog().scheme("CK-TINH");

    assertThat(scheme.regime(Bloc.NHA_NUOC)).isEqualTo(Regime.STATE_ND09);
    assertThat(scheme.regime(Bloc.DANG)).isEqualTo(Regime.PARTY_CALENDAR);
  }

  @Test
  void aStageFallsDueDaysAfterTheCutoff() throws IOException {
    Scheme scheme = catalog().scheme("CK-TINH");
    LocalDate cutoff = LocalDate.of(2020, 12, 31);

    assertThat(scheme.dueDate(Stage.SELF, cutoff)).isEqualTo(LocalDate.of(2021, 1, 10));
    assertThat(scheme.dueDate(Stage.DECIDED, cutoff)).isEqualTo(LocalDate.of(2021, 2, 9));
    assertThat(scheme.freezeDate(cutoff)).isEqualTo(LocalDate.of(2021, 3, 1));
    assertThat(scheme.hasStage(Stage.APPRAISED)).isFalse();
    assertThatThrownBy(() -> scheme.dueDate(Stage.APPRAISED, cutoff))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("CK-TINH does not evaluate at stage APPRAISED");
  }

  @Test
  void aDayMaySignEveryProposal() throws IOException {
    assertThat(catalog().scheme("CK-HUYEN").signing().day(2024))
        .contains(LocalDate.of(2024, 3, 31));
    assertThat(catalog().scheme("CK-TINH").signing().day(2024)).isEmpty();
  }

  @Test
  void anItemCountHasTwoEnds() {
    assertThat(new ItemCount(2, 6).allows(1)).isFalse();
    assertThat(new ItemCount(2, 6).allows(2)).isTrue();
    assertThat(new ItemCount(2, 6).allows(7)).isFalse();
    assertThat(new ItemCount(null, null).allows(99)).isTrue();
  }

  @Test
  void aCatalogTravelsToATaskAndKeepsItsFingerprint() throws Exception {
    SchemeCatalog catalog = catalog();
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(catalog);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      SchemeCatalog arrived = (SchemeCatalog) in.readObject();
      assertThat(arrived.schemes()).isEqualTo(catalog.schemes());
      assertThat(arrived.fingerprint()).isEqualTo(catalog.fingerprint());
    }
  }

  @Test
  void theFingerprintKnowsContentNotOrder() throws IOException {
    String before = catalog().fingerprint();

    Files.writeString(file, "schemes:\n" + DISTRICTS + PROVINCE);
    assertThat(SchemeCatalog.load(file).fingerprint()).isEqualTo(before);
    Files.writeString(file, "schemes:\n" + DISTRICTS + PROVINCE.replace("60", "61"));
    assertThat(SchemeCatalog.load(file).fingerprint()).isNotEqualTo(before);
  }

  private SchemeCatalog catalog() throws IOException {
    Files.writeString(file, "schemes:\n" + PROVINCE + DISTRICTS);
    return SchemeCatalog.load(file);
  }

  private Optional<String> schemeOf(UnitVersion unit, int year) throws IOException {
    return catalog().schemeOf(unit, year).map(Scheme::schemeId);
  }

  private static UnitVersion unit(UnitKind kind, LocalDate from, @Nullable LocalDate to) {
    return new UnitVersion(
        "u",
        from,
        to,
        kind,
        Bloc.DIA_PHUONG,
        Level.HUYEN,
        "Đơn vị",
        "Đơn vị",
        null,
        null,
        Evidence.RECONSTRUCTED,
        null,
        from.atStartOfDay());
  }
}

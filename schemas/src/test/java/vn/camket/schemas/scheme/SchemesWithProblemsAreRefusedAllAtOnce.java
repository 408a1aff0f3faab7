package vn.camket.schemas.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.RegistryException;
import vn.camket.schemas.registry.RegistryProblem;
import vn.camket.schemas.registry.UnitKind;

/** The operator sees every problem of the schemes by one try, with the line of the scheme. */
class SchemesWithProblemsAreRefusedAllAtOnce {
  private static final String PROVINCE = AUnitSignsInOneScheme.PROVINCE;
  private static final String DISTRICTS = AUnitSignsInOneScheme.DISTRICTS;

  private final Path file;

  SchemesWithProblemsAreRefusedAllAtOnce(@TempDir Path dir) {
    file = dir.resolve("schemes.yaml");
  }

  @Test
  void everyProblemOfEveryScheme() throws IOException {
    String bad =
        """
          - scheme_id: CK-BAD   # all wrong
            name_vi: Cam kết
            kind: PROMISE
            signatory_kinds: [SO, HUYEN, SO]
            opens: 2020-01-01
            closes: 2020-01-01
            regime: LUNAR
            regime_by_bloc: {NHA_NUOC: LUNAR, KHOI: STATE_ND09}
            item_count: {min: 6, max: 2}
            signing: {by: SIGNED_REGISTRATION, month_day: 31-03}
            stages:
              - {stage: DECIDED, due_days_after_cutoff: 10}
              - {stage: SELF, due_days_after_cutoff: 40}
            freeze_days_after_cutoff: 20
            similarity_threshold: 60
            shrink_warn_pct: many
        """;

    assertThat(problemsOf(DISTRICTS + bad))
        .containsExactly(
            "schemes.yaml line 18: CK-BAD: name_en is missing",
            "schemes.yaml line 18: CK-BAD: unknown kind 'PROMISE'; known are"
                + " [RESPONSIBILITY_COMMITMENT, LIABILITY_PLEDGE, ACTION_PLEDGE]",
            "schemes.yaml line 18: CK-BAD: unknown signatory_kinds 'HUYEN'; known are"
                + " "
                + List.of(UnitKind.values()),
            "schemes.yaml line 18: CK-BAD: signatory_kinds names a word twice",
            "schemes.yaml line 18: CK-BAD: unknown regime 'LUNAR'; known are"
                + " [PARTY_CALENDAR, STATE_ND09]",
            "schemes.yaml line 18: CK-BAD: unknown regime_by_bloc NHA_NUOC 'LUNAR'; known are"
                + " [PARTY_CALENDAR, STATE_ND09]",
            "schemes.yaml line 18: CK-BAD: unknown regime_by_bloc 'KHOI'; known are"
                + " [DANG, NHA_NUOC, MTTQ_DOAN_THE, TU_PHAP, DIA_PHUONG, LLVT]",
            "schemes.yaml line 18: CK-BAD: item_count min 6 is more than max 2",
            "schemes.yaml line 18: CK-BAD: signing month_day '31-03' is no day of a year; write it"
                + " as 03-31",
            "schemes.yaml line 18: CK-BAD: stages are out of order: DECIDED before SELF",
            "schemes.yaml line 18: CK-BAD: precedence is missing",
            "schemes.yaml line 18: CK-BAD: similarity_threshold '60' is no number above 0 and up"
                + " to 1",
            "schemes.yaml line 18: CK-BAD: shrink_warn_pct 'many' is no whole number from 0 to 100",
            "schemes.yaml line 18: CK-BAD: closes 2020-01-01 is not after opens 2020-01-01",
            "schemes.yaml line 18: CK-BAD: freeze_days_after_cutoff 20 is before the last stage"
                + " falls due");
  }

  @Test
  void aKindSignsInOneSchemeAtATime() throws IOException {
    String other =
        DISTRICTS.replace("CK-HUYEN", "CK-MOI").replace("[DANG_UY_XA]", "[DANG_UY_XA, SO]");

    assertThat(problemsOf(PROVINCE + DISTRICTS + other))
        .containsExactly(
            "schemes.yaml line 37: CK-MOI: [SO] sign at the same time in CK-TINH",
            "schemes.yaml line 37: CK-MOI: [DANG_UY_XA] sign at the same time in CK-HUYEN");
  }

  @Test
  void aSchemeThatOpensTheDayAnotherClosesIsWelcome() throws IOException {
    Files.writeString(
        file,
        "schemes:\n"
            + PROVINCE
            + PROVINCE
                .replace("CK-TINH", "CK-TINH-2025")
                .replace("2025-07-01", "")
                .replace("2017-02-01", "2025-07-01"));

    assertThat(SchemeCatalog.load(file).schemes()).hasSize(2);
  }

  @Test
  void anIdentifierIsUsedOnce() throws IOException {
    assertThat(problemsOf(DISTRICTS + DISTRICTS))
        .containsExactly(
            "schemes.yaml line 2: CK-HUYEN: two schemes have this scheme_id",
            "schemes.yaml line 2: CK-HUYEN: [DANG_UY_XA] sign at the same time in CK-HUYEN");
  }

  @Test
  void aSchemeHasStages() throws IOException {
    assertThat(
            problemsOf(
                DISTRICTS
                    .replace("stages:", "stages: []")
                    .replace("      - {stage: DECIDED, due_days_after_cutoff: 20}\n", "")))
        .containsExactly("schemes.yaml line 2: CK-HUYEN: has no stages");
  }

  @Test
  void aDateThatSignsIsGiven() throws IOException {
    assertThat(problemsOf(DISTRICTS.replace(", month_day: 03-31", "")))
        .containsExactly(
            "schemes.yaml line 2: CK-HUYEN: signing by DATE needs month_day, and only that one has"
                + " it");
  }

  @Test
  void aCounterpartyIsAUnit() throws IOException {
    Files.writeString(file, "schemes:\n" + PROVINCE);
    Registry registry = Registry.of(List.of(), List.of(), List.of(), Map.of());

    assertThat(
            catchThrowableOfType(RegistryException.class, () -> SchemeCatalog.load(file, registry)))
        .extracting(RegistryException::problems)
        .isEqualTo(
            List.of(
                new RegistryProblem(
                    "schemes.yaml", 2, "CK-TINH: counterparty_unit_id u-01 is no unit")));
  }

  @Test
  void aFileThatIsMissingEmptyOrMalformed() throws IOException {
    assertThat(problems())
        .containsExactly("schemes.yaml: cannot be read; check that it exists and is UTF-8");
    assertThat(problemsOf("")).containsExactly("schemes.yaml: holds no scheme, or an empty one");
    assertThat(problemsOf("  -\n"))
        .containsExactly("schemes.yaml: holds no scheme, or an empty one");
    assertThat(problemsOf(DISTRICTS.replace("opens", "opened")))
        .singleElement()
        .asString()
        .contains("schemes.yaml line ")
        .contains("opened");
  }

  private List<String> problemsOf(String schemes) throws IOException {
    Files.writeString(file, "schemes:\n" + schemes);
    return problems();
  }

  private List<String> problems() {
    return catchThrowableOfType(RegistryException.class, () -> SchemeCatalog.load(file))
        .problems()
        .stream()
        .map(RegistryProblem::toString)
        .toList();
  }
}

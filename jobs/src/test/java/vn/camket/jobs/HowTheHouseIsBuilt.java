package vn.camket.jobs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sentences of ARCHITECTURE.md about who may know whom. */
class HowTheHouseIsBuilt {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.camket");

  private static final Set<String> CLOCKS =
      Set.of(
          Instant.class.getName(),
          LocalDate.class.getName(),
          LocalDateTime.class.getName(),
          LocalTime.class.getName(),
          OffsetDateTime.class.getName(),
          ZonedDateTime.class.getName(),
          Year.class.getName(),
          YearMonth.class.getName());

  @Test
  void schemasKnowNothingOfTheRest() {
    noClasses()
        .that(resideInAPackage("vn.camket.schemas.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "vn.camket.pipeline..", "vn.camket.jobs..", "org.apache.spark..", "org.duckdb.."))
        .check(CLASSES);
  }

  @Test
  void thePipelineDoesNotKnowTheJobs() {
    noClasses()
        .that(resideInAPackage("vn.camket.pipeline.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage("vn.camket.jobs..", "picocli.."))
        .check(CLASSES);
  }

  @Test
  void theSampleDoesNotKnowThePipeline() {
    noClasses()
        .that(resideInAPackage("vn.camket.jobs.sample.."))
        .should()
        .dependOnClassesThat(resideInAPackage("vn.camket.pipeline.."))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyOnePlaceBuildsASparkSession() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("vn.camket.jobs.session.SessionFactory")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("org\\.apache\\.spark\\.sql\\.(classic\\.)?SparkSession\\$Builder")
        .check(CLASSES);
  }

  @Test
  void onlyTheEdgeReadsAClock() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("vn.camket.jobs.Camket")
        .should()
        .callMethodWhere(readsAClock())
        .check(CLASSES);
  }

  @Test
  void onlyTheEdgeEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("vn.camket.jobs.Camket")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void thingsAreNamedByWhatTheyAre() {
    classes()
        .should()
        .haveNameNotMatching("(?i).*(\\.(util|utils|common|helper|helpers|manager)\\.).*")
        .andShould()
        .haveNameNotMatching(".*(Util|Utils|Helper|Helpers|Manager|Common)(\\$.*)?")
        .check(CLASSES);
  }

  @Test
  void thePipelineNeverReadsTheTruthOfASample() throws IOException {
    try (var tree = Files.walk(Path.of("..", "pipeline", "src", "main"))) {
      List<Path> sources = tree.filter(Files::isRegularFile).toList();
      assertThat(sources).isNotEmpty();
      for (Path source : sources) {
        assertThat(Files.readString(source))
            .as(source.toString())
            .doesNotContainPattern("[\"/]truth|\\btruth\\(|TRUTH");
      }
    }
  }

  private static DescribedPredicate<JavaMethodCall> readsAClock() {
    return DescribedPredicate.describe(
        "reads a clock of the machine",
        call -> {
          String owner = call.getTargetOwner().getFullName();
          String name = call.getName();
          return (name.equals("now") && CLOCKS.contains(owner))
              || (name.startsWith("system") && owner.equals(Clock.class.getName()))
              || (name.equals("currentTimeMillis") && owner.equals(System.class.getName()));
        });
  }
}

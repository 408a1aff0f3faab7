package vn.camket.scheduler;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The sentences of ARCHITECTURE.md about the scheduler. */
class HowTheHouseIsBuilt {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.camket");

  @Test
  void theClockKnowsNoOtherModuleOfCamketAndNoSpark() {
    noClasses()
        .that(resideInAPackage("vn.camket.scheduler.."))
        .should()
        .dependOnClassesThat(
            resideInAPackage("vn.camket..")
                .and(DescribedPredicate.not(resideInAPackage("vn.camket.scheduler..")))
                .or(resideInAPackage("org.apache.spark.."))
                .or(resideInAPackage("org.duckdb..")))
        .check(CLASSES);
  }

  @Test
  void whatIsDueKnowsNeitherTheStoreNorQuartz() {
    noClasses()
        .that(resideInAPackage("vn.camket.scheduler.due.."))
        .should()
        .dependOnClassesThat(resideInAPackage("java.sql..").or(resideInAPackage("org.quartz..")))
        .check(CLASSES);
  }

  @Test
  void onlyTheEdgeReadsAClockAndEndsTheProcess() {
    noClasses()
        .that(DescribedPredicate.not(isTheEdge()))
        .should()
        .callMethodWhere(readsAClockOrExits())
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

  private static DescribedPredicate<JavaClass> isTheEdge() {
    return DescribedPredicate.describe(
        "is the edge", type -> type.getFullName().equals(Schedule.class.getName()));
  }

  private static DescribedPredicate<JavaMethodCall> readsAClockOrExits() {
    return DescribedPredicate.describe(
        "reads a clock of the machine or ends the process",
        call -> {
          String owner = call.getTargetOwner().getFullName();
          String name = call.getName();
          return (name.equals("now") && owner.startsWith("java.time."))
              || (name.startsWith("system") && owner.equals(Clock.class.getName()))
              || (owner.equals(System.class.getName())
                  && (name.equals("currentTimeMillis") || name.equals("exit")));
        });
  }
}

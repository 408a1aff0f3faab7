package vn.camket.jobs.sample;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Figures of the pipeline are checked against the sample, so the sample may not use its code. */
class TheTruthKnowsNoPipeline {
  @Test
  void noClassOfTheSampleUsesThePipelineOrTheReadingOfTexts() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("vn.camket.pipeline..", "vn.camket.schemas.text..")
        .check(new ClassFileImporter().importPackages("vn.camket.jobs.sample"));
  }
}

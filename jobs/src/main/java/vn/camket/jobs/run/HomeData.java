package vn.camket.jobs.run;

import java.nio.file.Path;
import java.util.List;
import vn.camket.jobs.home.Home;
import vn.camket.pipeline.extract.SecrecyMark;
import vn.camket.pipeline.normalise.Reference;
import vn.camket.pipeline.obligation.ObligationRules;
import vn.camket.schemas.fingerprint.Fingerprint;
import vn.camket.schemas.home.HomeFile;
import vn.camket.schemas.layout.LayoutCatalog;
import vn.camket.schemas.obligation.Obligations;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.review.ReviewAnswers;
import vn.camket.schemas.scheme.SchemeCatalog;
import vn.camket.schemas.vocabulary.SecrecyWords;
import vn.camket.schemas.vocabulary.StatusAliases;
import vn.camket.schemas.vocabulary.TableWords;
import vn.camket.schemas.vocabulary.Themes;

/**
 * The data files of a home that a run reads, checked before anything else happens.
 *
 * @param file what the home is
 * @param registry the registry in use, which may be an older one
 * @param reference registry, schemes, layouts, words and answers of the review
 * @param obligations who must sign and report
 * @param secrecy marks of secrecy
 * @param secrecyWords fingerprint of the words that give them
 * @param fingerprint of all of it, and of the program that makes star and mart of it
 */
record HomeData(
    HomeFile file,
    RegistryInUse registry,
    Reference reference,
    Obligations obligations,
    SecrecyMark secrecy,
    String secrecyWords,
    String fingerprint) {

  /** What says who owes what. */
  ObligationRules rules() {
    return new ObligationRules(reference.registry(), reference.schemes(), obligations);
  }

  /**
   * Reads them.
   *
   * @throws RuntimeException a named one of the file that is missing or malformed, with all
   *     problems of that file
   */
  static HomeData read(Home home) {
    HomeFile file = HomeFile.read(home.paths().homeFile());
    RegistryInUse inUse = RegistryInUse.of(home);
    Registry registry = inUse.registry().units();
    SchemeCatalog schemes = inUse.registry().schemes();
    Obligations obligations = inUse.registry().obligations();
    LayoutCatalog layouts = LayoutCatalog.load(home.paths().layouts());
    ReviewAnswers answers = ReviewAnswers.load(home.paths().review(), registry, schemes);
    Path vocabulary = home.paths().vocabulary();
    StatusAliases statuses = StatusAliases.load(vocabulary);
    Themes themes = Themes.load(vocabulary);
    TableWords words = TableWords.load(vocabulary);
    SecrecyWords secrecy = SecrecyWords.load(vocabulary);
    String fingerprint =
        Fingerprint.of(
            List.of(
                registry.fingerprint(),
                schemes.fingerprint(),
                obligations.fingerprint(),
                layouts.fingerprint(),
                statuses.fingerprint(),
                themes.fingerprint(),
                words.fingerprint(),
                answers.fingerprint(),
                secrecy,
                ProgramContent.fingerprint()));
    return new HomeData(
        file,
        inUse,
        Reference.of(registry, schemes, layouts, words, statuses, themes).with(answers),
        obligations,
        new SecrecyMark(secrecy),
        Fingerprint.of(secrecy),
        fingerprint);
  }
}

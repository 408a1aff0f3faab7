package vn.camket.pipeline.normalise;

import java.io.Serializable;
import vn.camket.schemas.layout.LayoutCatalog;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitMatcher;
import vn.camket.schemas.review.ReviewAnswers;
import vn.camket.schemas.scheme.SchemeCatalog;
import vn.camket.schemas.vocabulary.StatusAliases;
import vn.camket.schemas.vocabulary.TableWords;
import vn.camket.schemas.vocabulary.Themes;
import vn.camket.schemas.vocabulary.WordSet;

/**
 * What files are read against: registry, schemes, layouts and words of the home. Broadcast to
 * tasks.
 *
 * @param registry units
 * @param matcher matching of names to units
 * @param schemes schemes
 * @param layouts layouts, shipped and the home's
 * @param words words of tables
 * @param statuses words of statuses
 * @param themes themes
 * @param nullWords words that mean an empty cell
 * @param answers what people decided about names and rows that no rule could place
 */
public record Reference(
    Registry registry,
    UnitMatcher matcher,
    SchemeCatalog schemes,
    LayoutCatalog layouts,
    TableWords words,
    StatusAliases statuses,
    Themes themes,
    WordSet nullWords,
    ReviewAnswers answers)
    implements Serializable {

  /** The reference of a home. */
  public static Reference of(
      Registry registry,
      SchemeCatalog schemes,
      LayoutCatalog layouts,
      TableWords words,
      StatusAliases statuses,
      Themes themes) {
    return new Reference(
        registry,
        new UnitMatcher(registry),
        schemes,
        layouts,
        words,
        statuses,
        themes,
        words.nullWordSet(),
        ReviewAnswers.NONE);
  }

  /** The same, with what people decided. */
  public Reference with(ReviewAnswers given) {
    return new Reference(
        registry, matcher, schemes, layouts, words, statuses, themes, nullWords, given);
  }
}

package vn.camket.schemas.vocabulary;

import java.io.Serializable;

/**
 * A phrase that files use for a theme.
 *
 * @param key key by which the phrase is compared
 * @param phrase the phrase as the vocabulary writes it
 * @param theme the theme, as the line that holds the phrase names it
 * @param origin shipped, or the home's
 */
public record ThemePhrase(String key, String phrase, Theme theme, AliasOrigin origin)
    implements Serializable {}

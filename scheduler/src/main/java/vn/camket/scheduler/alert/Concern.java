package vn.camket.scheduler.alert;

/**
 * Something that a person must look at.
 *
 * @param key what it is about: while it lasts, its words may change and it is still the same
 * @param text in Vietnamese, one sentence
 */
public record Concern(String key, String text) {}

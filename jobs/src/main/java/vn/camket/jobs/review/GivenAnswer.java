package vn.camket.jobs.review;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An answer that stands in the home.
 *
 * @param key short name, to withdraw it
 * @param kind what was asked
 * @param text the text as read
 * @param holdsFor where it holds: sender and years, or unit and year; empty for words
 * @param answer what was answered
 * @param by who answered; null for words, whose file does not say
 * @param at when; null for words
 * @param reason why; null when not said
 */
public record GivenAnswer(
    String key,
    CaseKind kind,
    String text,
    String holdsFor,
    String answer,
    @Nullable String by,
    @Nullable LocalDateTime at,
    @Nullable String reason) {}

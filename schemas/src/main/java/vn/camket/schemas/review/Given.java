package vn.camket.schemas.review;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who decided, when and why.
 *
 * @param by who, as that person calls itself
 * @param at when (Asia/Ho_Chi_Minh)
 * @param reason why; null when not said
 */
public record Given(String by, LocalDateTime at, @Nullable String reason) implements Serializable {}

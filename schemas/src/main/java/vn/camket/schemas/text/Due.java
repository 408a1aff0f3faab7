package vn.camket.schemas.text;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.DueOperator;
import vn.camket.schemas.vocabulary.DuePrecision;

/** A deadline. */
public record Due(@Nullable LocalDate date, DuePrecision precision, @Nullable DueOperator operator)
    implements Serializable {}

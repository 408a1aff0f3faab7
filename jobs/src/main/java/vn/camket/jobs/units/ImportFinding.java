package vn.camket.jobs.units;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an import noticed. It stops nothing.
 *
 * @param kind what
 * @param day the day it is about; null when it is about none
 * @param code official code of the place; empty when it is about none
 * @param name name of the place; empty when it is about none
 * @param detail what stands there, for readers
 * @param source release of a list, or name of the mapping
 * @param line line of that file; 0 when no one line says it
 */
public record ImportFinding(
    FindingKind kind,
    @Nullable LocalDate day,
    String code,
    String name,
    String detail,
    String source,
    int line) {}

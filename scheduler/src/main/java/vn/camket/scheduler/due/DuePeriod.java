package vn.camket.scheduler.due;

import java.time.LocalDateTime;
import vn.camket.scheduler.calendar.Entry;

/**
 * A run that is due.
 *
 * @param entry what
 * @param period for which business period
 * @param dueAt since when
 */
public record DuePeriod(Entry entry, String period, LocalDateTime dueAt) {}

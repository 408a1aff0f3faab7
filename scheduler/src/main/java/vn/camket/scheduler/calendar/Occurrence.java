package vn.camket.scheduler.calendar;

import java.time.LocalDateTime;

/**
 * One time an entry falls due.
 *
 * @param period the business period, which with the entry's name is the key of its run
 * @param dueAt when, local time of Asia/Ho_Chi_Minh
 */
public record Occurrence(String period, LocalDateTime dueAt) {}

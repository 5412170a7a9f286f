package dev.segue.application.progress;

import java.time.LocalDate;

/**
 * How many events of one kind were decided on one day.
 *
 * @param day in UTC
 */
public record DayCount(LocalDate day, EventName event, long count) {}

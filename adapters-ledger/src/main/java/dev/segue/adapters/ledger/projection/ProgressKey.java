package dev.segue.adapters.ledger.projection;

import dev.segue.application.progress.EventName;
import java.time.LocalDate;

/** What events are counted by: the UTC day they were decided on, and their name. */
record ProgressKey(LocalDate day, EventName event) {}

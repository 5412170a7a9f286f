package dev.segue.application.port;

/** Whether WorkOS has an account. */
public sealed interface WorkOsLookup {

    record Found(WorkOsUser user) implements WorkOsLookup {}

    record Absent() implements WorkOsLookup {}

    record Unanswered(Outage outage) implements WorkOsLookup {}
}

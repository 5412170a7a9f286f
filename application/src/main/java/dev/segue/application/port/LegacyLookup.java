package dev.segue.application.port;

/** Whether the legacy provider has an account for an e-mail. */
public sealed interface LegacyLookup {

    record Found(LegacyUser user) implements LegacyLookup {}

    /** The provider said that there is none. */
    record Absent() implements LegacyLookup {}

    /** The provider did not say: not the same as absent. */
    record Unanswered(Outage outage) implements LegacyLookup {}
}

package dev.segue.adapters.workos.http;

import dev.segue.application.port.Outage;

/** What came back from one request to WorkOS. */
public sealed interface Answer<T> {

    /** WorkOS did it. */
    record Given<T>(T value) implements Answer<T> {}

    /** WorkOS said why it did not do it, with a status of 400 to 499 other than 408 and 429. */
    record Declined<T>(Problem problem) implements Answer<T> {}

    /** A limit was reached: nothing was done. */
    record Limited<T>(Limit limit, Outage outage) implements Answer<T> {}

    /** Nothing usable came back: it may or may not have been done. */
    record Missing<T>(Outage outage) implements Answer<T> {}

    /** Whose limit it was. */
    enum Limit {
        /** No place in our own budget in time; WorkOS was not asked. */
        OWN_BUDGET,
        /** WorkOS answered 429 and will take more after a while. */
        WINDOW,
        /** WorkOS answered 429 and will take no more today. */
        DAILY
    }
}

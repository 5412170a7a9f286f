package dev.segue.application.port;

/** Whether a side did what it was asked to do. */
public sealed interface Delivery {

    record Done() implements Delivery {}

    /** The side answered that it will not. The code is the side's own and safe to log. */
    record Refused(ErrorCode code) implements Delivery {}

    /** The side did not answer, or has no capacity: it may or may not have been done. */
    record Unanswered(Outage outage) implements Delivery {}
}

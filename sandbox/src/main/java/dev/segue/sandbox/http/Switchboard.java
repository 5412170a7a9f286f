package dev.segue.sandbox.http;

import java.time.Duration;

/** Everything about a stand-in that can be turned while it runs. */
public final class Switchboard {
    private final Faults faults = new Faults();
    private final Traffic traffic = new Traffic();
    private final Mailbox mailbox = new Mailbox();
    private volatile Duration latency = Duration.ZERO;
    private volatile boolean documentedLimits;

    /** Starts with or without the documented rate limits. */
    public Switchboard(boolean documentedLimits) {
        this.documentedLimits = documentedLimits;
    }

    /** What goes wrong on purpose. */
    public Faults faults() {
        return faults;
    }

    /** What came in and went out. */
    public Traffic traffic() {
        return traffic;
    }

    /** What would have been mailed. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /** Added before every request is processed. */
    public Duration latency() {
        return latency;
    }

    /** Adds that much to every request from now on. */
    public void latency(Duration added) {
        this.latency = added;
    }

    /** Whether the documented rate limits are enforced. */
    public boolean documentedLimits() {
        return documentedLimits;
    }

    /** Enforces the documented rate limits, or none. */
    public void documentedLimits(boolean enforced) {
        this.documentedLimits = enforced;
    }

    /** Back to no faults, no latency, no mail and zero counts. Limits stay as they are. */
    public void reset() {
        faults.clear();
        mailbox.clear();
        traffic.reset();
        latency = Duration.ZERO;
    }
}

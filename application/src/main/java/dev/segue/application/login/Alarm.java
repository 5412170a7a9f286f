package dev.segue.application.login;

import dev.segue.application.port.Outage;

/** Where outages and misconfigurations are made known to the operator. Must not block. */
public interface Alarm {

    void raise(Side side, Outage outage);

    /** Who failed to answer. */
    enum Side {
        LEGACY,
        WORKOS
    }
}

package dev.segue.bootstrap.autoconfigure;

import dev.segue.application.login.Alarm;
import dev.segue.application.port.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Outages as log lines; an outage's words are safe to log by contract. */
final class LoggedAlarm implements Alarm {

    private static final Logger LOG = LoggerFactory.getLogger("segue.alarm");

    @Override
    public void raise(Side side, Outage outage) {
        LOG.error("{} did not answer: {}", side, outage.what());
    }
}

package dev.segue.adapters.ledger;

import org.axonframework.updates.configuration.UsagePropertyProvider;

/** Tells Axon to report nothing to its makers, ahead of any other source of that setting. */
final class NoUsageReports implements UsagePropertyProvider {

    @Override
    public Boolean getDisabled() {
        return true;
    }

    @Override
    public String getUrl() {
        return "";
    }

    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }
}

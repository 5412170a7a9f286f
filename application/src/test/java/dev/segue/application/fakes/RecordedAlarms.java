package dev.segue.application.fakes;

import dev.segue.application.login.Alarm;
import dev.segue.application.port.Outage;
import java.util.ArrayList;
import java.util.List;

/** Remembers what the operator was told. */
public final class RecordedAlarms implements Alarm {

    private final List<Side> raised = new ArrayList<>();

    @Override
    public synchronized void raise(Side side, Outage outage) {
        raised.add(side);
    }

    public synchronized List<Side> raised() {
        return List.copyOf(raised);
    }
}

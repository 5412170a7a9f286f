package dev.segue.adapters.ledger.projection;

import dev.segue.domain.user.UserEvent;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Counts a batch of events in memory and writes the sums once, in the token's transaction. */
final class ProgressHandler implements EventMessageHandler {

    private static final String COUNTS = ProgressHandler.class.getName();

    private final ProgressTable table;
    private final EventNaming names;

    ProgressHandler(ProgressTable table, EventNaming names) {
        this.table = table;
        this.names = names;
    }

    @Override
    public Object handle(EventMessage<?> message) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        ProgressCounts counts =
                batch.getOrComputeResource(
                        COUNTS,
                        key -> {
                            ProgressCounts fresh = new ProgressCounts(Map.of());
                            batch.onPrepareCommit(unit -> table.add(fresh));
                            return fresh;
                        });
        counts.count((UserEvent) message.getPayload(), names);
        return null;
    }

    @Override
    public void prepareReset() {
        table.clear();
    }
}

package dev.segue.adapters.ledger.projection;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the ledger from one node at a time. In Axon's tracking mode: its pooled mode looks for
 * new events only twice a second. A failure stops it, and it tries again: nothing is skipped.
 */
public final class ProgressProcessor implements SmartLifecycle {

    static final String NAME = "progress";
    private static final int BATCH = 500;

    /** Axon's claim timeout of ten seconds, and some. */
    private static final Duration CLAIM_OF_THE_DEAD = Duration.ofSeconds(13);

    private static final Duration POLL = Duration.ofMillis(250);

    private final TrackingEventProcessor processor;

    ProgressProcessor(
            EventMessageHandler handler,
            EventStore store,
            TokenStore tokens,
            TransactionManager transactions) {
        this.processor =
                TrackingEventProcessor.builder()
                        .name(NAME)
                        .eventHandlerInvoker(
                                SimpleEventHandlerInvoker.builder()
                                        .eventHandlers(handler)
                                        .listenerInvocationErrorHandler(
                                                PropagatingErrorHandler.instance())
                                        .build())
                        .messageSource(store)
                        .tokenStore(tokens)
                        .transactionManager(transactions)
                        .trackingEventProcessorConfiguration(
                                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                        .andInitialTrackingToken(
                                                StreamableMessageSource::createTailToken)
                                        .andBatchSize(BATCH))
                        .build();
    }

    /**
     * Starts again from the first event. To be called while stopped. Waits for as long as the claim
     * of a node that died stands.
     *
     * @throws IllegalStateException if another node has the projection
     */
    void reset() {
        long deadline = System.nanoTime() + CLAIM_OF_THE_DEAD.toNanos();
        while (true) {
            try {
                processor.resetTokens(StreamableMessageSource::createTailToken);
                return;
            } catch (UnableToClaimTokenException elsewhere) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "another node keeps the progress projection; replay there, or stop"
                                    + " that node",
                            elsewhere);
                }
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    @Override
    public void start() {
        processor.start();
    }

    @Override
    public void stop() {
        processor.shutDown();
    }

    @Override
    public boolean isRunning() {
        return processor.isRunning();
    }
}

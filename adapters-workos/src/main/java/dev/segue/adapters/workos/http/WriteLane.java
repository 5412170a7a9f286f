package dev.segue.adapters.workos.http;

import dev.segue.adapters.workos.http.Answer.Limit;
import dev.segue.adapters.workos.http.Answer.Limited;
import dev.segue.adapters.workos.http.WriteBudget.Turn;
import dev.segue.application.port.Outage;
import java.time.Duration;
import java.util.Optional;

/** The way of one kind of writer to WorkOS: a place in the budget first, then the request. */
public final class WriteLane {

    static final Duration LIVE_PATIENCE = Duration.ofMillis(200);
    static final Duration BULK_RETRIES = Duration.ofMinutes(5);

    private final WriteBudget budget;
    private final Lane lane;
    private final Duration patience;
    private final Duration retryFor;

    WriteLane(WriteBudget budget, Lane lane, Duration patience, Duration retryFor) {
        this.budget = budget;
        this.lane = lane;
        this.patience = patience;
        this.retryFor = retryFor;
    }

    /**
     * Writes, in BULK again and again while WorkOS answers that nothing was done because of a
     * window. What was not answered is never sent again.
     */
    public <T> Answer<T> write(WorkOsApi api, WorkOsApi.Call<T> call) {
        Answer<T> answer = once(api, call);
        long start = budget.now();
        while (answer instanceof Limited<T> limited && limited.limit() == Limit.WINDOW) {
            budget.penalise(limited.outage().retryAfter().orElse(Duration.ZERO));
            if (budget.now() - start >= retryFor.toNanos()) {
                return answer;
            }
            answer = once(api, call);
        }
        return answer;
    }

    /**
     * Writes where WorkOS limits each user apart: a 429 there says nothing about the environment,
     * so nobody else waits for it and nothing is asked again.
     */
    public <T> Answer<T> writeForOne(WorkOsApi api, WorkOsApi.Call<T> call) {
        return once(api, call);
    }

    private <T> Answer<T> once(WorkOsApi api, WorkOsApi.Call<T> call) {
        return switch (budget.acquire(lane, patience)) {
            case Turn.Granted granted -> {
                try {
                    yield api.ask(call);
                } finally {
                    granted.answered();
                }
            }
            case Turn.Refused refused ->
                    new Limited<>(
                            Limit.OWN_BUDGET,
                            new Outage(
                                    "the write budget for WorkOS is used up",
                                    Optional.of(refused.needed())));
        };
    }
}

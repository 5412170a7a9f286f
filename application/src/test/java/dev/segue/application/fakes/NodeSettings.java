package dev.segue.application.fakes;

import dev.segue.application.login.EscrowPolicy;
import dev.segue.application.provisioning.Adoption;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** How a node is set up. */
public record NodeSettings(
        Adoption adoption,
        EscrowPolicy escrow,
        Duration lease,
        Duration patience,
        ExecutorService threads) {

    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    /** As an operator would start with: no adoption, and time enough for a healthy WorkOS. */
    public static NodeSettings usual() {
        return new NodeSettings(
                Adoption.OFF,
                EscrowPolicy.STANDBY,
                Duration.ofSeconds(60),
                Duration.ofSeconds(5),
                THREADS);
    }

    public NodeSettings adopting() {
        return new NodeSettings(
                Adoption.WHERE_BOTH_SIDES_VERIFIED, escrow, lease, patience, threads);
    }

    public NodeSettings withEscrowInCharge() {
        return new NodeSettings(adoption, EscrowPolicy.IN_CHARGE, lease, patience, threads);
    }

    public NodeSettings withPatience(Duration patience) {
        return new NodeSettings(adoption, escrow, lease, patience, threads);
    }

    public NodeSettings inCallerThread() {
        return new NodeSettings(adoption, escrow, lease, patience, new CallerThread());
    }
}

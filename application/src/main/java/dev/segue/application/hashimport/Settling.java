package dev.segue.application.hashimport;

import dev.segue.application.hashimport.ImportHashes.Parts;
import dev.segue.application.hashimport.RowOutcome.Kind;
import dev.segue.application.provisioning.Provisioned;
import dev.segue.domain.user.Binding;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.UserCommand;
import dev.segue.domain.user.UserCommand.CarryFactor;
import dev.segue.domain.user.UserCommand.CompleteImport;
import dev.segue.domain.user.UserCommand.CompleteWithoutPassword;
import dev.segue.domain.user.UserCommand.Discover;
import dev.segue.domain.user.UserCommand.Park;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the ledger must hear of a row, by how the row ended. */
record Settling(Parts parts, Moving.Context context) {

    /** A row that is settled, with what the ledger must hear of it. */
    record Settled(Row row, OperationId operation, List<UserCommand> commands, Kind kind) {}

    Settled parked(Row row, ParkReason reason) {
        return parked(row, context.ids().get(), reason);
    }

    Settled parked(Row row, OperationId operation, ParkReason reason) {
        UserCommand park = new Park(row.subject(), operation, reason, context.clock().instant());
        return new Settled(row, operation, List.of(discover(row), park), Kind.PARKED);
    }

    Settled completed(Row row, OperationId operation, Provisioned.Bound bound, boolean factor) {
        List<UserCommand> commands = new ArrayList<>();
        commands.add(discover(row));
        commands.add(completion(row, operation, bound));
        if (factor) {
            commands.add(new CarryFactor(row.subject(), context.clock().instant()));
        }
        return new Settled(row, operation, commands, kind(row, bound));
    }

    private UserCommand completion(Row row, OperationId operation, Provisioned.Bound bound) {
        Instant now = context.clock().instant();
        return row.exported()
                .hash()
                .<UserCommand>map(hash ->
                        new CompleteImport(
                                row.subject(),
                                operation,
                                bound.account(),
                                bound.binding(),
                                hash.algorithm(),
                                parts.pseudonyms().fingerprintOf(hash),
                                row.readAt(),
                                now))
                .orElseGet(() ->
                        new CompleteWithoutPassword(
                                row.subject(), operation, bound.account(), bound.binding(), now));
    }

    private static Kind kind(Row row, Provisioned.Bound bound) {
        if (bound.binding() == Binding.ADOPTED_BY_VERIFIED_EMAIL) {
            return Kind.ADOPTED;
        }
        return row.exported().hash().isPresent() ? Kind.IMPORTED : Kind.OPENED;
    }

    Discover discover(Row row) {
        return new Discover(row.subject(), row.id().provider(), context.clock().instant());
    }
}

package dev.segue.application.hashimport;

import dev.segue.application.UserStreams;
import dev.segue.application.UserStreams.Carried;
import dev.segue.application.escrow.Depositing;
import dev.segue.application.hashimport.ImportHashes.Parts;
import dev.segue.application.hashimport.RowOutcome.Kind;
import dev.segue.application.hashimport.Settling.Settled;
import dev.segue.application.port.AccountChange;
import dev.segue.application.port.Belongings.Possessions;
import dev.segue.application.port.Creation;
import dev.segue.application.port.Credential;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Escrow.Deposit;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.provisioning.Accounts;
import dev.segue.application.provisioning.Candidate;
import dev.segue.application.provisioning.HandOver;
import dev.segue.application.provisioning.Provisioned;
import dev.segue.domain.Decision;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Initiator;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.UserCommand;
import dev.segue.domain.user.UserCommand.BeginProvisioning;
import dev.segue.domain.user.UserCommand.Park;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserRefusal;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Moves one user of an export: the account at WorkOS, and the commands that record it. */
final class Moving {

    private final UserStreams streams;
    private final Accounts accounts;
    private final WorkOsDirectory directory;
    private final HandOver handOver;
    private final Depositing depositing;
    private final Settling settling;
    private final Context context;

    /** Time, ids and the operator's policy. */
    record Context(InstantSource clock, Supplier<OperationId> ids, ImportPolicy policy) {}

    Moving(UserStreams streams, Accounts accounts, Parts parts, Context context) {
        this.streams = streams;
        this.accounts = accounts;
        this.directory = parts.directory();
        this.handOver = parts.handOver();
        this.depositing = parts.depositing();
        this.settling = new Settling(parts, context);
        this.context = context;
    }

    Settling settling() {
        return settling;
    }

    /** A row that is decided and recorded. */
    sealed interface Moved {
        record ToRecord(Settled settled) implements Moved {}

        record Recorded(RowOutcome outcome) implements Moved {}
    }

    Moved move(Row row, Possessions possessions) {
        EmailAddress email = row.exported().user().email().orElseThrow();
        Candidate candidate = candidate(row, email);
        OperationId operation = context.ids().get();
        return switch (accounts.create(candidate)) {
            case Provisioned.Bound bound ->
                    new Moved.ToRecord(given(row, operation, bound, possessions));
            case Provisioned.Parked(var reason) -> new Moved.ToRecord(settling.parked(row, reason));
            case Provisioned.Occupied o ->
                    new Moved.Recorded(takeOver(row, candidate, operation, possessions));
        };
    }

    private static Candidate candidate(Row row, EmailAddress email) {
        Credential credential =
                row.exported()
                        .hash()
                        .<Credential>map(Credential.Imported::new)
                        .orElseGet(Credential.None::new);
        return Candidate.of(row.exported(), email, credential);
    }

    /** The account gets what waits for it before the ledger hears that the user has moved. */
    private Settled given(
            Row row, OperationId operation, Provisioned.Bound bound, Possessions possessions) {
        EmailAddress email = row.exported().user().email().orElseThrow();
        return switch (handOver.give(possessions, bound.account(), email)) {
            case HandOver.Result.Given(boolean factor) ->
                    settling.completed(row, operation, bound, factor);
            case HandOver.Result.Refused r ->
                    settling.parked(row, operation, ParkReason.BELONGINGS_REFUSED);
            case HandOver.Result.Unanswered u ->
                    settling.parked(row, operation, ParkReason.WORKOS_UNAVAILABLE);
        };
    }

    /** Gives the account of a user who has moved before what waits for it. */
    Optional<String> catchUp(Row row, Possessions possessions) {
        Optional<EmailAddress> email = row.exported().user().email();
        if (email.isEmpty() || !(streams.state(row.subject()) instanceof OnWorkOs moved)) {
            return Optional.empty();
        }
        return switch (handOver.give(possessions, moved.account(), email.get())) {
            case HandOver.Result.Given g -> Optional.empty();
            case HandOver.Result.Refused(var code) ->
                    Optional.of("WorkOS refuses a membership or factor: " + code.value());
            case HandOver.Result.Unanswered u ->
                    Optional.of("WorkOS did not answer for a membership or factor; run again");
        };
    }

    /** Something is there already: only with an intent in the ledger may it be overwritten. */
    private RowOutcome takeOver(
            Row row, Candidate candidate, OperationId operation, Possessions possessions) {
        Carried begun =
                streams.carryOut(
                        settling.discover(row),
                        new BeginProvisioning(
                                row.subject(),
                                operation,
                                Initiator.IMPORT,
                                context.policy().lease(),
                                context.clock().instant()));
        if (begun.decision() instanceof Decision.Refused<UserEvent>(var refusal)) {
            return refused(row, operation, (UserRefusal) refusal);
        }
        if (begun.state() instanceof OnWorkOs) {
            return RowOutcome.of(row, Kind.ALREADY_THERE);
        }
        return switch (accounts.takeOver(candidate)) {
            case Provisioned.Bound bound -> record(given(row, operation, bound, possessions));
            case Provisioned.Parked(var reason) -> record(settling.parked(row, operation, reason));
            case Provisioned.Occupied o ->
                    record(settling.parked(row, operation, ParkReason.WORKOS_UNAVAILABLE));
        };
    }

    /** Keeps the hash of a row for the first login. */
    RowOutcome deposited(Row row) {
        PasswordHash hash = row.exported().hash().orElseThrow();
        return switch (depositing.deposit(new Deposit(row.exported().user(), hash, row.readAt()))) {
            case KEPT, KEPT_BEFORE -> RowOutcome.parked(row, ParkReason.IN_ESCROW);
            case HELD -> RowOutcome.of(row, Kind.HELD);
            case STALE -> record(settling.parked(row, ParkReason.STALE_HASH));
            case MOVED -> RowOutcome.of(row, Kind.ALREADY_THERE);
            case ERASED -> RowOutcome.of(row, Kind.GONE);
        };
    }

    /** Carries out one row's commands by themselves. */
    RowOutcome record(Settled settled) {
        return outcome(
                settled,
                streams.carryOut(settled.commands().toArray(UserCommand[]::new)).decision());
    }

    /** What a decision means for the row. */
    RowOutcome outcome(Settled settled, Decision<UserEvent> decision) {
        Row row = settled.row();
        return switch (decision) {
            case Decision.Refused<UserEvent>(var refusal) ->
                    refused(row, settled.operation(), (UserRefusal) refusal);
            case Decision.Accepted<UserEvent> a when settled.kind() == Kind.PARKED ->
                    RowOutcome.parked(row, reasonOf(settled));
            case Decision.Accepted<UserEvent>(var events) ->
                    RowOutcome.of(row, events.isEmpty() ? Kind.ALREADY_THERE : settled.kind());
        };
    }

    private RowOutcome refused(Row row, OperationId operation, UserRefusal why) {
        return switch (why) {
            case ERASED -> erased(row);
            case HELD_ON_LEGACY -> RowOutcome.of(row, Kind.HELD);
            case PROVISIONING_IN_PROGRESS, SUPERSEDED -> RowOutcome.of(row, Kind.LEFT_TO_LOGIN);
            case STALE_HASH -> record(settling.parked(row, operation, ParkReason.STALE_HASH));
            case ACCOUNT_MISMATCH ->
                    record(settling.parked(row, operation, ParkReason.EMAIL_HELD_BY_OTHER));
            case UNKNOWN_USER,
                    AWAITS_OPERATOR,
                    ALREADY_KNOWN,
                    NOT_INVITED,
                    NOT_HELD,
                    PASSWORD_CHANGED_AT_WORKOS,
                    ANSWERED_BY_LEGACY,
                    BORN_ON_WORKOS ->
                    throw new IllegalStateException("an import cannot be refused with " + why);
        };
    }

    /** An erased user must not come back through an old export. */
    private RowOutcome erased(Row row) {
        RowOutcome gone = RowOutcome.of(row, Kind.GONE);
        return accounts.discard(ExternalId.of(row.id())) instanceof Delivery.Done
                ? gone
                : gone.withRemedy(
                        "erased, but WorkOS may still have the account; delete it by its"
                                + " external id");
    }

    /**
     * Gives a moved user's account the e-mail that they have changed to meanwhile.
     *
     * @return what is left to do if that failed
     */
    Optional<String> follow(Row row, EmailAddress email) {
        if (!(streams.state(row.subject()) instanceof OnWorkOs moved)) {
            return Optional.empty();
        }
        AccountChange change =
                new AccountChange(
                        Optional.empty(), Optional.of(email), Optional.of(false), Optional.empty());
        return directory.update(moved.account(), change) instanceof Creation.Done
                ? Optional.empty()
                : Optional.of("the e-mail changed during the import; change it once more");
    }

    private static ParkReason reasonOf(Settled settled) {
        return settled.commands().stream()
                .filter(Park.class::isInstance)
                .map(command -> ((Park) command).reason())
                .findFirst()
                .orElseThrow();
    }
}

package dev.segue.application.hashimport;

import dev.segue.application.Pseudonyms;
import dev.segue.application.UserStreams;
import dev.segue.application.UserStreams.Carried;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Credential;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.HashCheck;
import dev.segue.application.port.HashLayouts;
import dev.segue.application.port.HashLayouts.LayoutName;
import dev.segue.application.port.People;
import dev.segue.application.port.Person;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.application.provisioning.Accounts;
import dev.segue.application.provisioning.Adoption;
import dev.segue.application.provisioning.Candidate;
import dev.segue.application.provisioning.Provisioned;
import dev.segue.application.provisioning.Provisioned.Bound;
import dev.segue.domain.Decision;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.user.Binding;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Initiator;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserCommand.BeginProvisioning;
import dev.segue.domain.user.UserCommand.CompleteImport;
import dev.segue.domain.user.UserCommand.Discover;
import dev.segue.domain.user.UserCommand.Park;
import dev.segue.domain.user.UserEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One account whose password is known is imported and logged in before a million others are: wrong
 * hash parameters, or a layout that WorkOS does not take, stop the import here.
 */
public final class Probe {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Parts parts;
    private final UserStreams streams;

    /** What a probe works with. */
    public record Parts(
            People people,
            UserStreams streams,
            HashCheck check,
            HashLayouts layouts,
            WorkOsLogins logins,
            Pseudonyms pseudonyms,
            InstantSource clock,
            Supplier<OperationId> ids) {}

    /** What a probe found. */
    public sealed interface Result {

        /** The account logs in at WorkOS with its old password; import with this layout. */
        record Passed(LayoutName layout) implements Result {}

        /** It was moved before and logs in; the layout of then still holds. */
        record PassedBefore() implements Result {}

        /** The hash parameters do not belong to the hash, or the password is not the account's. */
        record WrongParameters(String diagnosis) implements Result {}

        /** The account cannot serve as a probe; choose another. */
        record Unsuitable(String why) implements Result {}

        /** The parameters are right, and WorkOS takes the hash in none of the known layouts. */
        record NotAccepted(List<LayoutName> tried) implements Result {}
    }

    public Probe(Parts parts) {
        this.parts = parts;
        this.streams = parts.streams();
    }

    /**
     * Moves the probe's user if all goes well; otherwise leaves nothing behind that was not there.
     *
     * @param password the account's real one, from its owner
     */
    public Result run(ExportedUser user, Password password) {
        Optional<PasswordHash> hash = user.hash();
        Optional<EmailAddress> email = user.user().email();
        if (hash.isEmpty() || email.isEmpty() || user.user().disabled()) {
            return new Result.Unsuitable("it needs an e-mail, a hash, and not to be disabled");
        }
        if (!parts.check().matches(hash.get(), password)) {
            return new Result.WrongParameters(
                    parts.check()
                            .diagnose(hash.get(), password)
                            .orElse(
                                    "the password does not match the hash under these parameters;"
                                            + " check base64_signer_key, and the password"));
        }
        return begin(new Known(user, email.get(), hash.get(), password));
    }

    private record Known(
            ExportedUser user, EmailAddress email, PasswordHash hash, Password password) {}

    private Result begin(Known known) {
        Subject subject = parts.pseudonyms().subjectOf(known.user().user().id());
        Person person =
                new Person(
                        subject, Optional.of(known.user().user().id()), Optional.of(known.email()));
        if (!parts.people().put(person).equals(subject)) {
            return new Result.Unsuitable("somebody else is known under its e-mail");
        }
        OperationId operation = parts.ids().get();
        Carried begun =
                streams.carryOut(
                        new Discover(
                                subject,
                                known.user().user().id().provider(),
                                parts.clock().instant()),
                        new BeginProvisioning(
                                subject,
                                operation,
                                Initiator.IMPORT,
                                LEASE,
                                parts.clock().instant()));
        if (begun.decision() instanceof Decision.Refused<UserEvent>(var refusal)) {
            return new Result.Unsuitable(refusal.remedy());
        }
        if (begun.state() instanceof OnWorkOs) {
            return logsIn(known)
                    ? new Result.PassedBefore()
                    : new Result.Unsuitable(
                            "it is on WorkOS already and does not log in there with this password");
        }
        return tryLayouts(known, subject, operation);
    }

    private Result tryLayouts(Known known, Subject subject, OperationId operation) {
        Optional<Bound> bound = Optional.empty();
        for (LayoutName layout : parts.layouts().known()) {
            Provisioned tried = provision(known, layout, bound);
            if (tried instanceof Provisioned.Parked(var reason)
                    && reason != ParkReason.HASH_REFUSED) {
                giveUp(subject, operation, reason, bound);
                return new Result.Unsuitable(reason.remedy());
            }
            if (tried instanceof Bound now) {
                // The first binding says whether the account was here before us.
                bound = Optional.of(bound.orElse(now));
                if (logsIn(known)) {
                    complete(known, subject, operation, bound.get());
                    return new Result.Passed(layout);
                }
            }
        }
        giveUp(subject, operation, ParkReason.HASH_REFUSED, bound);
        return new Result.NotAccepted(parts.layouts().known());
    }

    private Provisioned provision(Known known, LayoutName layout, Optional<Bound> bound) {
        Candidate candidate =
                Candidate.of(
                        known.user().user(),
                        known.email(),
                        new Credential.Imported(known.hash()),
                        ClientContext.UNKNOWN);
        return new Accounts(parts.layouts().using(layout), Adoption.OFF)
                .provision(candidate, bound.map(Bound::account));
    }

    private boolean logsIn(Known known) {
        WorkOsLogin login =
                parts.logins().authenticate(known.email(), known.password(), ClientContext.UNKNOWN);
        return login instanceof WorkOsLogin.SignedIn || login instanceof WorkOsLogin.StepRequired;
    }

    private void complete(Known known, Subject subject, OperationId operation, Bound bound) {
        streams.carryOut(
                new CompleteImport(
                        subject,
                        operation,
                        bound.account(),
                        bound.binding(),
                        known.hash().algorithm(),
                        parts.pseudonyms().fingerprintOf(known.hash()),
                        parts.clock().instant(),
                        parts.clock().instant()));
    }

    private void giveUp(
            Subject subject, OperationId operation, ParkReason reason, Optional<Bound> bound) {
        WorkOsDirectory directory = parts.layouts().using(parts.layouts().known().getFirst());
        bound.filter(mine -> mine.binding() == Binding.CREATED)
                .ifPresent(mine -> directory.delete(mine.account()));
        streams.carryOut(new Park(subject, operation, reason, parts.clock().instant()));
    }
}

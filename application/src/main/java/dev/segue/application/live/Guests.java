package dev.segue.application.live;

import dev.segue.application.port.Delivery;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.TrialAccounts;
import dev.segue.application.port.TrialAccounts.Guest;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLookup;
import dev.segue.application.port.WorkOsUser;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.OperationId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Made-up people, whose accounts go when their question is answered. */
final class Guests {

    private final TrialAccounts trials;
    private final WorkOsDirectory directory;
    private final Supplier<OperationId> ids;
    private final DisposableDomain domain;
    private final List<Guest> uncertain = new ArrayList<>();
    private final Set<ExternalId> leftBehind = new LinkedHashSet<>();
    private boolean swept;

    Guests(
            TrialAccounts trials,
            WorkOsDirectory directory,
            Supplier<OperationId> ids,
            DisposableDomain domain) {
        this.trials = trials;
        this.directory = directory;
        this.ids = ids;
        this.domain = domain;
    }

    /** Somebody whom neither side knows. */
    Guest invented() {
        String name = Guest.PREFIX + ids.get().value();
        return new Guest(new ExternalId(name), domain.address(name));
    }

    /** As strong as any policy asks for, and never used again. */
    Password password() {
        return new Password("Aa1-" + ids.get().value());
    }

    /** Lets a guest stay for one question, and removes what accounts it has then. */
    <R> R during(Function<Guest, R> question) {
        return during(invented(), question);
    }

    <R> R during(Guest guest, Function<Guest, R> question) {
        try {
            return question.apply(guest);
        } finally {
            if (!remaining(guest).isEmpty()) {
                uncertain.add(guest);
            }
        }
    }

    /** By both of its names: what was asked for and what WorkOS made of it may differ. */
    private Set<ExternalId> remaining(Guest guest) {
        Set<ExternalId> ids = new LinkedHashSet<>();
        remaining(guest, directory.byExternalId(guest.externalId())).ifPresent(ids::add);
        remaining(guest, directory.byEmail(guest.email())).ifPresent(ids::add);
        return ids;
    }

    private Optional<ExternalId> remaining(Guest guest, WorkOsLookup found) {
        return switch (found) {
            case WorkOsLookup.Found(var user) when deleted(user) -> Optional.empty();
            case WorkOsLookup.Found(var user) ->
                    Optional.of(user.externalId().orElse(guest.externalId()));
            case WorkOsLookup.Absent absent -> Optional.empty();
            case WorkOsLookup.Unanswered unanswered -> Optional.of(guest.externalId());
        };
    }

    private boolean deleted(WorkOsUser user) {
        return directory.delete(user.id()) instanceof Delivery.Done;
    }

    /** Removes whoever is still there, of this check or of one that was interrupted. */
    void sweep() {
        uncertain.forEach(guest -> leftBehind.addAll(remaining(guest)));
        Optional<List<WorkOsUser>> newest = trials.newestGuests();
        swept = newest.isPresent();
        for (WorkOsUser user : newest.orElse(List.of())) {
            if (!deleted(user)) {
                user.externalId().ifPresent(leftBehind::add);
            }
        }
    }

    /** Whether WorkOS could be asked for those of checks that were interrupted. */
    boolean swept() {
        return swept;
    }

    List<ExternalId> leftBehind() {
        return List.copyOf(leftBehind);
    }
}

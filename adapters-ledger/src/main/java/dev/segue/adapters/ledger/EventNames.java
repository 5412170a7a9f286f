package dev.segue.adapters.ledger;

import dev.segue.application.progress.EventName;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserEvent.CopiedToLegacy;
import dev.segue.domain.user.UserEvent.CredentialEscrowed;
import dev.segue.domain.user.UserEvent.HashImported;
import dev.segue.domain.user.UserEvent.PasswordResetRequested;
import dev.segue.domain.user.UserEvent.ProvisioningBegun;
import dev.segue.domain.user.UserEvent.ProvisioningParked;
import dev.segue.domain.user.UserEvent.ReleasedForMigration;
import dev.segue.domain.user.UserEvent.ResetInvited;
import dev.segue.domain.user.UserEvent.RoutedBackToLegacy;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import dev.segue.domain.user.UserEvent.SecondFactorCarried;
import dev.segue.domain.user.UserEvent.UserAuthenticatedLegacy;
import dev.segue.domain.user.UserEvent.UserDiscovered;
import dev.segue.domain.user.UserEvent.UserErased;
import dev.segue.domain.user.UserEvent.UserProvisioned;
import dev.segue.domain.user.UserEvent.UserSignedUp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The name and revision under which each event is stored. Names are for ever; a revision goes up
 * with every change of shape, together with an upcaster.
 */
final class EventNames {

    /** One kind of event in its present shape. */
    record Stored(Class<? extends UserEvent> type, String name, String revision) {}

    static final List<Stored> ALL =
            List.of(
                    new Stored(UserDiscovered.class, "user-discovered", "1"),
                    new Stored(UserAuthenticatedLegacy.class, "user-authenticated-legacy", "1"),
                    new Stored(ProvisioningBegun.class, "provisioning-begun", "1"),
                    new Stored(UserProvisioned.class, "user-provisioned", "1"),
                    new Stored(HashImported.class, "hash-imported", "1"),
                    new Stored(CredentialEscrowed.class, "credential-escrowed", "1"),
                    new Stored(SecondFactorCarried.class, "second-factor-carried", "1"),
                    new Stored(ResetInvited.class, "reset-invited", "1"),
                    new Stored(RoutedToWorkOs.class, "routed-to-workos", "1"),
                    new Stored(RoutedBackToLegacy.class, "routed-back-to-legacy", "1"),
                    new Stored(ReleasedForMigration.class, "released-for-migration", "1"),
                    new Stored(UserSignedUp.class, "user-signed-up", "1"),
                    new Stored(CopiedToLegacy.class, "copied-to-legacy", "1"),
                    new Stored(PasswordResetRequested.class, "password-reset-requested", "1"),
                    new Stored(ProvisioningParked.class, "provisioning-parked", "1"),
                    new Stored(UserErased.class, "user-erased", "1"));

    private static final Map<Class<? extends UserEvent>, Stored> BY_TYPE =
            ALL.stream().collect(Collectors.toMap(Stored::type, Function.identity()));

    private static final Map<String, Stored> BY_NAME =
            ALL.stream().collect(Collectors.toMap(Stored::name, Function.identity()));

    private EventNames() {}

    static EventName of(UserEvent event) {
        return new EventName(BY_TYPE.get(event.getClass()).name());
    }

    static Optional<Stored> ofType(Class<?> type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    static Optional<Stored> ofName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}

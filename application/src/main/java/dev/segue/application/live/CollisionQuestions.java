package dev.segue.application.live;

import dev.segue.application.live.Fact.Found;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Creation;
import dev.segue.application.port.Credential;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.NewAccount;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.TrialAccounts.Guest;
import dev.segue.application.port.TrialAccounts.Trial;
import java.util.List;

/** What WorkOS says when a second account wants what a first one has. */
final class CollisionQuestions {

    private final LiveCheck.Parts parts;
    private final Guests guests;

    CollisionQuestions(LiveCheck.Parts parts, Guests guests) {
        this.parts = parts;
        this.guests = guests;
    }

    List<Fact> ask() {
        return List.of(
                Fact.of(
                        "duplicate e-mail",
                        "400 user_creation_error, email_not_available",
                        guests.during(first -> collided(first, new Guest(other(), first.email())))),
                Fact.of(
                        "duplicate external id",
                        "400 external_id_already_used",
                        guests.during(first ->
                                collided(
                                        first,
                                        new Guest(
                                                first.externalId(), guests.invented().email())))));
    }

    private ExternalId other() {
        return guests.invented().externalId();
    }

    private Found collided(Guest first, Guest second) {
        Trial made = parts.trials().create(first, guests.password(), Metadata.EMPTY);
        return made instanceof Trial.Made
                ? guests.during(second, this::refused)
                : Found.unsettled("WorkOS made no first account");
    }

    private Found refused(Guest second) {
        return switch (parts.trials().create(second, guests.password(), Metadata.EMPTY)) {
            case Trial.Made made ->
                    Found.different(
                            "makes a second account",
                            "look for doubles after an import: WorkOS does not prevent them");
            case Trial.Refused refused -> recognised(second, Wording.of(refused));
            case Trial.Unanswered(var outage) -> Found.unsettled(outage.what());
        };
    }

    /** The same once more, through what imports and logins use. */
    private Found recognised(Guest second, String shape) {
        Creation creation =
                parts.directory()
                        .create(
                                new NewAccount(
                                        second.externalId(),
                                        second.email(),
                                        true,
                                        PersonName.UNKNOWN,
                                        new Credential.Proven(guests.password()),
                                        ClientContext.UNKNOWN));
        return creation instanceof Creation.Taken
                ? Found.expected(shape, "understood: looks who has it")
                : Found.different(
                        shape, "NOT understood; do not import, and report these codes to Segue");
    }
}

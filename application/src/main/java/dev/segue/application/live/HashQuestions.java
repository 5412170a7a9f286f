package dev.segue.application.live;

import dev.segue.application.live.Fact.Found;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.HashLayouts.LayoutName;
import dev.segue.application.port.TrialAccounts.Guest;
import dev.segue.application.port.TrialAccounts.Role;
import dev.segue.application.port.TrialAccounts.Trial;
import dev.segue.application.port.TrialAccounts.TrialHash;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.domain.credential.Password;
import java.util.List;
import java.util.Optional;

/** Which forms of hashes let their owners in, and nobody else. */
final class HashQuestions {

    private final LiveCheck.Parts parts;
    private final Guests guests;
    private Optional<LayoutName> layout = Optional.empty();

    HashQuestions(LiveCheck.Parts parts, Guests guests) {
        this.parts = parts;
        this.guests = guests;
    }

    List<Fact> ask() {
        return parts.trials().hashes().stream()
                .map(hash ->
                        Fact.of(
                                hash.name(),
                                hash.documented(),
                                guests.during(guest -> tried(guest, hash))))
                .toList();
    }

    /** The first that let its owner in, once all have been asked. */
    Optional<LayoutName> layout() {
        return layout;
    }

    private Found tried(Guest guest, TrialHash hash) {
        return switch (parts.trials().create(guest, hash)) {
            case Trial.Made made -> loggedIn(guest, hash);
            case Trial.Refused refused -> unusable(hash, "refused: " + Wording.of(refused));
            case Trial.Unanswered(var outage) -> Found.unsettled(outage.what());
        };
    }

    private Found loggedIn(Guest guest, TrialHash hash) {
        WorkOsLogin wrong = login(guest, guests.password());
        if (isIn(wrong)) {
            return unusable(hash, "taken, and then ANY password lets in");
        }
        WorkOsLogin right = login(guest, hash.password());
        if (right instanceof WorkOsLogin.Rejected rejected) {
            return unusable(hash, "taken, but its password is refused: " + rejected.code().value());
        }
        if (!isIn(right) || !(wrong instanceof WorkOsLogin.Rejected)) {
            return Found.unsettled("taken; " + Wording.of(isIn(right) ? wrong : right));
        }
        layout = layout.or(hash::layout);
        return Found.expected("taken, and lets its owner in", usable(hash));
    }

    private WorkOsLogin login(Guest guest, Password password) {
        return parts.logins().authenticate(guest.email(), password, ClientContext.UNKNOWN);
    }

    private static boolean isIn(WorkOsLogin login) {
        return login instanceof WorkOsLogin.SignedIn || login instanceof WorkOsLogin.StepRequired;
    }

    private static String usable(TrialHash hash) {
        return switch (hash.role()) {
            case SENT -> "imports send it";
            case INSTEAD ->
                    hash.layout().isPresent()
                            ? "imports can use this layout; --keep remembers the first that works"
                            : "imports can send it if the usual form fails";
        };
    }

    /** Only what imports would send is a reason to worry. */
    private static Found unusable(TrialHash hash, String found) {
        if (hash.role() == Role.INSTEAD) {
            return Found.expected(found, "imports do not send it");
        }
        return Found.different(
                found,
                hash.layout().isPresent()
                        ? "imports need another layout: see those below"
                        : "do not import these; they prove their password at a first login");
    }
}

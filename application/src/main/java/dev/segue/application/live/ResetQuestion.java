package dev.segue.application.live;

import dev.segue.application.live.Fact.Found;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.TrialAccounts.Guest;
import dev.segue.application.port.TrialAccounts.Trial;

/** Whether WorkOS lets users reset their password, the way out for whoever has no other. */
final class ResetQuestion {

    private final LiveCheck.Parts parts;
    private final Guests guests;

    ResetQuestion(LiveCheck.Parts parts, Guests guests) {
        this.parts = parts;
        this.guests = guests;
    }

    Fact ask() {
        return Fact.of(
                "password reset",
                "403 password_reset_not_allowed where it is off",
                guests.during(this::reset));
    }

    private Found reset(Guest guest) {
        if (!(parts.trials().create(guest, guests.password(), Metadata.EMPTY)
                instanceof Trial.Made)) {
            return Found.unsettled("WorkOS made no account");
        }
        return switch (parts.directory().sendPasswordReset(guest.email())) {
            case Delivery.Done done ->
                    Found.expected(
                            "allowed", "reset campaigns can mail (if WorkOS's mails are on)");
            case Delivery.Refused(var code) ->
                    Found.different(
                            "refused: " + code.value(),
                            "switch password resets on at WorkOS first");
            case Delivery.Unanswered(var outage) -> Found.unsettled(outage.what());
        };
    }
}

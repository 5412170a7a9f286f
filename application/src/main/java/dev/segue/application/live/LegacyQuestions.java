package dev.segue.application.live;

import dev.segue.application.live.Fact.Found;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.domain.user.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the legacy provider says to those whom it does not let in. */
final class LegacyQuestions {

    private static final String UNKNOWN = "told apart or not, by the tenant's protection";

    private final LiveCheck.Parts parts;
    private final Guests guests;

    LegacyQuestions(LiveCheck.Parts parts, Guests guests) {
        this.parts = parts;
        this.guests = guests;
    }

    /**
     * Asks about an invented user, and about a real one if it may.
     *
     * @param real whose account sees one wrong password
     */
    List<Fact> ask(Optional<EmailAddress> real) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("legacy: unknown user", UNKNOWN, stranger(guests.invented().email())));
        real.ifPresent(user ->
                facts.add(
                        Fact.of(
                                "legacy: wrong password",
                                "wrong password, or not told apart",
                                known(user))));
        return facts;
    }

    private Found stranger(EmailAddress nobody) {
        LegacyVerdict verdict = verdict(nobody);
        if (verdict instanceof LegacyVerdict.NoSuchUser) {
            return Found.different(
                    Wording.of(verdict),
                    "anybody can ask who has an account; switch the protection on");
        }
        return answered(verdict, "both are answered alike");
    }

    private Found known(EmailAddress real) {
        LegacyVerdict verdict = verdict(real);
        if (verdict instanceof LegacyVerdict.NoSuchUser) {
            return Found.different(
                    Wording.of(verdict), "the account is not there; name another one");
        }
        return answered(verdict, "a login with it is refused");
    }

    private static Found answered(LegacyVerdict verdict, String consequence) {
        if (verdict instanceof LegacyVerdict.Valid) {
            return Found.different(Wording.of(verdict), "stop: the tenant lets anybody in");
        }
        boolean refused =
                verdict instanceof LegacyVerdict.Invalid
                        || verdict instanceof LegacyVerdict.Ambiguous;
        return refused
                ? Found.expected(Wording.of(verdict), consequence)
                : Found.unsettled(Wording.of(verdict));
    }

    private LegacyVerdict verdict(EmailAddress whom) {
        return parts.legacy().verify(whom, guests.password(), ClientContext.UNKNOWN);
    }
}

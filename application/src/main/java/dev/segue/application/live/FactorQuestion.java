package dev.segue.application.live;

import dev.segue.application.live.Fact.Found;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.StepAnswer;
import dev.segue.application.port.Token;
import dev.segue.application.port.TrialAccounts.Guest;
import dev.segue.application.port.TrialAccounts.Trial;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsOrganizations.TotpLabel;
import dev.segue.application.port.WorkOsStep;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.SecretBytes;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.WorkOsUserId;
import java.nio.ByteBuffer;

/** Whether an authenticator app goes on working when only its secret is carried over. */
final class FactorQuestion {

    private static final TotpLabel LABEL = new TotpLabel("Segue", "doctor");

    private final LiveCheck.Parts parts;
    private final Guests guests;

    FactorQuestion(LiveCheck.Parts parts, Guests guests) {
        this.parts = parts;
        this.guests = guests;
    }

    Fact ask() {
        return Fact.of(
                "authenticator by its secret",
                "totp_secret is taken; SHA-1, 6 digits, 30 s",
                guests.during(this::carried));
    }

    private Found carried(Guest guest) {
        Password password = guests.password();
        return switch (parts.trials().create(guest, password, Metadata.EMPTY)) {
            case Trial.Made(var user) -> enrolled(guest, password, user.id());
            case Trial.Refused refused -> Found.unsettled(Wording.of(refused));
            case Trial.Unanswered(var outage) -> Found.unsettled(outage.what());
        };
    }

    private Found enrolled(Guest guest, Password password, WorkOsUserId user) {
        TotpSecret secret = secret();
        return switch (parts.organizations().ensureTotp(user, secret, LABEL)) {
            case Delivery.Done done -> challenged(guest, password, secret);
            case Delivery.Refused(var code) ->
                    Found.different(
                            "refused: " + code.value(), "users enrol a new authenticator instead");
            case Delivery.Unanswered(var outage) -> Found.unsettled(outage.what());
        };
    }

    private Found challenged(Guest guest, Password password, TotpSecret secret) {
        WorkOsLogin login =
                parts.logins().authenticate(guest.email(), password, ClientContext.UNKNOWN);
        if (login instanceof WorkOsLogin.SignedIn) {
            return Found.different(
                    "taken, but not asked for at login",
                    "switch MFA on at WorkOS, or factors protect nobody");
        }
        if (!(login instanceof WorkOsLogin.StepRequired(WorkOsStep step))
                || step.challenge().isEmpty()) {
            return Found.unsettled("taken; the login " + Wording.of(login));
        }
        Token code = OneTimeCode.of(secret.key(), parts.clock().instant());
        StepAnswer answer =
                new StepAnswer.AnswerChallenge(step.pending(), step.challenge().get(), code);
        WorkOsLogin answered = parts.logins().resume(answer, ClientContext.UNKNOWN);
        return switch (answered) {
            case WorkOsLogin.SignedIn in ->
                    Found.expected("its codes let in", "imports carry authenticators over");
            case WorkOsLogin.StepRequired(var next) ->
                    Found.expected("its codes let in", "imports carry authenticators over");
            case WorkOsLogin.Rejected(var refusal) ->
                    Found.different(
                            "its codes are refused: " + refusal.value(),
                            "check the clock; do not carry authenticators over");
            case WorkOsLogin.Throttled throttled -> Found.unsettled(Wording.of(answered));
            case WorkOsLogin.NotByPassword no -> Found.unsettled(Wording.of(answered));
            case WorkOsLogin.Unanswered no -> Found.unsettled(Wording.of(answered));
        };
    }

    /** 20 bytes, as RFC 4226 recommends; it protects an account that lives for seconds. */
    private TotpSecret secret() {
        OperationId one = parts.ids().get();
        OperationId other = parts.ids().get();
        byte[] key =
                ByteBuffer.allocate(20)
                        .putLong(one.value().getMostSignificantBits())
                        .putLong(one.value().getLeastSignificantBits())
                        .putInt(other.value().hashCode())
                        .array();
        return new TotpSecret(SecretBytes.of(key));
    }
}

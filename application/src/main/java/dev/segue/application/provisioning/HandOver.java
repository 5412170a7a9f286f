package dev.segue.application.provisioning;

import dev.segue.application.port.Belongings;
import dev.segue.application.port.Belongings.Membership;
import dev.segue.application.port.Belongings.Possessions;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.application.port.WorkOsOrganizations;
import dev.segue.application.port.WorkOsOrganizations.Roles;
import dev.segue.application.port.WorkOsOrganizations.TotpLabel;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.WorkOsUserId;
import java.util.List;

/**
 * Gives a user's account at WorkOS what waits for it: memberships with their roles, and an
 * authenticator app. Comes before the flip, so that nobody signs in to half an account; may be
 * repeated.
 */
public final class HandOver {

    private final Belongings belongings;
    private final WorkOsOrganizations workOs;
    private final String issuer;

    /**
     * Over what waits in the belongings.
     *
     * @param issuer what authenticator apps show beside the account
     */
    public HandOver(Belongings belongings, WorkOsOrganizations workOs, String issuer) {
        this.belongings = belongings;
        this.workOs = workOs;
        this.issuer = issuer;
    }

    /** What came of it. */
    public sealed interface Result {
        /**
         * The account has everything.
         *
         * @param factorCarried an authenticator app was among it
         */
        record Given(boolean factorCarried) implements Result {}

        /** WorkOS refuses a part of it and would again. */
        record Refused(ErrorCode code) implements Result {}

        /** WorkOS did not answer, or had no capacity: try again later. */
        record Unanswered() implements Result {}
    }

    /** What waits for the user. */
    public Possessions waiting(Subject subject) {
        return belongings.findAll(List.of(subject)).getOrDefault(subject, Possessions.NONE);
    }

    /** Gives the account these. */
    public Result give(Possessions possessions, WorkOsUserId account, EmailAddress email) {
        for (Membership place : possessions.memberships()) {
            Roles roles = new Roles(place.roles());
            Delivery made = workOs.ensureMember(account, place.organization(), roles);
            if (!(made instanceof Delivery.Done)) {
                return failed(made);
            }
        }
        TotpLabel label = new TotpLabel(issuer, email.written());
        for (TotpSecret secret : possessions.totp()) {
            Delivery enrolled = workOs.ensureTotp(account, secret, label);
            if (!(enrolled instanceof Delivery.Done)) {
                return failed(enrolled);
            }
        }
        return new Result.Given(!possessions.totp().isEmpty());
    }

    /** Destroys what was kept for users who have it now. */
    public void done(List<Subject> subjects) {
        belongings.destroyAll(subjects);
    }

    private static Result failed(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Done d -> throw new IllegalStateException("done is no failure");
            case Delivery.Refused(ErrorCode code) -> new Result.Refused(code);
            case Delivery.Unanswered u -> new Result.Unanswered();
        };
    }
}

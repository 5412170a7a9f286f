package dev.segue.application.campaign;

import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.Person;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import java.util.Optional;

/**
 * What became of one user in a run. Holds no e-mail.
 *
 * @param code present for REFUSED: WorkOS's own, or the name of a reason
 * @param remedy one sentence for the operator where there is something to do
 */
public record CampaignOutcome(
        Subject subject,
        Optional<LegacyId> user,
        Kind kind,
        Optional<ErrorCode> code,
        Optional<String> remedy) {

    /** The ways in which a run can leave a user. */
    public enum Kind {
        /** WorkOS has mailed a reset. */
        INVITED,
        /** Would be invited: said by a rehearsal. */
        INVITABLE,
        /** Was invited before this run came to the user. */
        INVITED_BEFORE,
        /** Is on the operator's list. */
        OPTED_OUT,
        /** Is on WorkOS, or went there while the run came to the user. */
        MOVED_MEANWHILE,
        /** Has no e-mail to be written to. */
        NO_EMAIL,
        /** Cannot be invited; the code says why. */
        REFUSED,
        /** WorkOS did not say; the next run tries again. */
        UNANSWERED,
        /** Stays on legacy because an operator wants it so. */
        HELD,
        /** A login is moving the user at this moment; the next run tries again. */
        LEFT_TO_LOGIN,
        /** Erased, or not to be found at legacy by this e-mail. */
        GONE
    }

    static CampaignOutcome of(Person person, Kind kind) {
        return new CampaignOutcome(
                person.subject(), person.legacyId(), kind, Optional.empty(), Optional.empty());
    }

    static CampaignOutcome refused(Person person, ErrorCode code) {
        return new CampaignOutcome(
                person.subject(),
                person.legacyId(),
                Kind.REFUSED,
                Optional.of(code),
                Optional.empty());
    }

    static CampaignOutcome refused(Person person, ParkReason reason) {
        return refused(person, new ErrorCode(reason.name())).withRemedy(reason.remedy());
    }

    CampaignOutcome withRemedy(String what) {
        return new CampaignOutcome(subject, user, kind, code, Optional.of(what));
    }
}

package dev.segue.application.campaign;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Credential;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.Person;
import dev.segue.application.provisioning.Candidate;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;

/**
 * A user on the way to an invitation.
 *
 * @param user as legacy says now, or as far as Segue knows
 * @param why the reason for which they are parked
 */
record Invitee(
        Person person, EmailAddress email, LegacyUser user, OperationId operation, ParkReason why) {

    Subject subject() {
        return person.subject();
    }

    Candidate with(Credential credential) {
        return Candidate.of(user, email, credential, ClientContext.UNKNOWN);
    }
}

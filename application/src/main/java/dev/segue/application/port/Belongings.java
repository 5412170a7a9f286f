package dev.segue.application.port;

import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.domain.user.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What waits for users until they have an account at WorkOS: memberships, metadata and the secrets
 * of authenticator apps, sealed. Whichever way a user moves, this goes with them.
 */
public interface Belongings {

    /** Keeps these for each subject, in place of what was kept before. */
    void keepAll(Map<Subject, Possessions> possessions);

    /** What is kept; subjects for whom nothing is are left out. */
    Map<Subject, Possessions> findAll(Collection<Subject> subjects);

    /** Destroys what is kept; nothing to do if nothing is. */
    void destroyAll(Collection<Subject> subjects);

    /** What one user had beside the password, with organizations as WorkOS knows them. */
    record Possessions(List<Membership> memberships, List<TotpSecret> totp, Metadata metadata) {
        public static final Possessions NONE =
                new Possessions(List.of(), List.of(), Metadata.EMPTY);

        public Possessions {
            memberships = List.copyOf(memberships);
            totp = List.copyOf(totp);
        }

        public boolean hasNothing() {
            return memberships.isEmpty() && totp.isEmpty() && metadata.values().isEmpty();
        }
    }

    /** A place in an organization; no roles means the environment's default role. */
    record Membership(OrganizationId organization, List<RoleSlug> roles) {
        public Membership {
            roles = List.copyOf(roles);
        }
    }
}

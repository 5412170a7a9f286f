package dev.segue.application.port;

import dev.segue.application.port.HashLayouts.LayoutName;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import java.util.List;
import java.util.Optional;

/**
 * Accounts at WorkOS made in ways that Segue itself would not, to see what comes of it. Never
 * throws for what a limit or an outage can cause. Every write takes its place in the write budget.
 */
public interface TrialAccounts {

    /** Hashes whose passwords are public, in every form that may be worth sending. */
    List<TrialHash> hashes();

    /** Makes an account with that hash, verified e-mail and all. */
    Trial create(Guest guest, TrialHash hash);

    /** Makes an account with that password and exactly that metadata, within its limits or not. */
    Trial create(Guest guest, Password password, Metadata metadata);

    /**
     * The accounts among the 1,000 newest whose external id begins like that of a guest.
     *
     * @return empty if WorkOS did not answer
     */
    Optional<List<WorkOsUser>> newestGuests();

    /** Whose account it is to be. */
    record Guest(ExternalId externalId, EmailAddress email) {

        /** What every guest's external id begins with. */
        public static final String PREFIX = "segue-doctor-";
    }

    /**
     * One form of one kind of hash.
     *
     * @param name such as {@code bcrypt $2b$}
     * @param documented what the documentation says of it, in a few words
     * @param layout the name by which imports know the form, where they know several
     * @param password the hash's; public
     */
    record TrialHash(
            String name,
            String documented,
            Role role,
            Optional<LayoutName> layout,
            Password password) {}

    /** What a form is to Segue. */
    enum Role {
        /** What imports send, unless they are told otherwise. */
        SENT,
        /** What they could send instead. */
        INSTEAD
    }

    /** What came of it. */
    sealed interface Trial {
        record Made(WorkOsUser user) implements Trial {}

        /**
         * WorkOS refused.
         *
         * @param status 400 to 499
         * @param codes all that it names, the outermost first
         */
        record Refused(int status, List<ErrorCode> codes) implements Trial {
            public Refused {
                codes = List.copyOf(codes);
            }
        }

        record Unanswered(Outage outage) implements Trial {}
    }
}

package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.domain.user.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One e-mail address of a user, of several that they may have.
 *
 * @param email absent if it is none that can be compared safely
 * @param verified as the provider says; never assumed
 * @param reserved unverified, but nobody else's, and good for signing in
 */
record HeldAddress(String id, Optional<EmailAddress> email, boolean verified, boolean reserved) {

    private static final int LONGEST = 1024;

    /** Those of a user. */
    static List<HeldAddress> all(Fields user) throws UnusableField {
        List<HeldAddress> addresses = new ArrayList<>();
        for (Fields address : user.objects("email_addresses")) {
            addresses.add(read(address));
        }
        return List.copyOf(addresses);
    }

    private static HeldAddress read(Fields address) throws UnusableField {
        return new HeldAddress(
                address.text("id", LONGEST).orElse(""),
                address.text("email_address", LONGEST).flatMap(EmailAddress::parse),
                isVerified(address),
                address.flag("reserved").orElse(false));
    }

    /** Whether the address or number was verified, in whatever way. */
    static boolean isVerified(Fields identification) throws UnusableField {
        Optional<Fields> verification = identification.object("verification");
        return verification.isPresent()
                && verification
                        .get()
                        .text("status", LONGEST)
                        .filter("verified"::equals)
                        .isPresent();
    }

    boolean is(EmailAddress other) {
        return email.filter(other::sameAs).isPresent();
    }

    /** Whether Clerk lets its holder sign in with it. */
    boolean signsIn() {
        return verified || reserved;
    }
}

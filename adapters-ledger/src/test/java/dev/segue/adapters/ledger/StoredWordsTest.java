package dev.segue.adapters.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.domain.credential.HashAlgorithm;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.Binding;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.RoutingCause;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Enums are stored by name, so a name is for ever: add to these lists, never take away. */
class StoredWordsTest {

    @Test
    void are_the_constants_of_every_enum_in_an_event() {
        assertThat(names(Provider.values()))
                .containsExactlyInAnyOrder("AUTH0", "CLERK", "COGNITO", "FIREBASE", "TABLE");
        assertThat(names(HashAlgorithm.values()))
                .containsExactlyInAnyOrder(
                        "FIREBASE_SCRYPT",
                        "BCRYPT",
                        "SCRYPT",
                        "PBKDF2",
                        "ARGON2",
                        "SALTED_DIGEST",
                        "HMAC",
                        "PHPASS",
                        "DJANGO_BCRYPT_SHA256",
                        "SYMFONY_SHA512");
        assertThat(names(Authority.values())).containsExactly("LEGACY", "WORKOS");
        assertThat(names(RoutingCause.values()))
                .containsExactly("FIRST_LOGIN", "HASH_IMPORT", "PASSWORD_RESET", "NO_PASSWORD");
        assertThat(names(Binding.values()))
                .containsExactly("CREATED", "FOUND_BY_LEGACY_ID", "ADOPTED_BY_VERIFIED_EMAIL");
        assertThat(names(ParkReason.values()))
                .containsExactlyInAnyOrder(
                        "WORKOS_UNAVAILABLE",
                        "OUT_OF_BUDGET",
                        "PASSWORD_REFUSED",
                        "CREDENTIAL_NOT_CONFIRMED",
                        "HASH_REFUSED",
                        "NO_HASH",
                        "HASH_UNSUPPORTED",
                        "IN_ESCROW",
                        "RESET_NEEDED",
                        "AWAITS_CONNECTION",
                        "UNCONFIRMED",
                        "STALE_HASH",
                        "EMAIL_HELD_BY_OTHER",
                        "EMAIL_HELD_UNPROVEN",
                        "EMAIL_COLLISION",
                        "NO_USABLE_EMAIL",
                        "SECOND_FACTOR",
                        "DISABLED",
                        "PASSWORD_LOGIN_OFF",
                        "BELONGINGS_REFUSED",
                        "REFUSED_BY_WORKOS");
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}

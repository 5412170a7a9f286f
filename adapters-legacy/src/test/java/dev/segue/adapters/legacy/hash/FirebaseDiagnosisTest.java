package dev.segue.adapters.legacy.hash;

import static dev.segue.adapters.legacy.hash.FirebaseSamples.CHEAP;
import static dev.segue.adapters.legacy.hash.FirebaseSamples.KEY;
import static dev.segue.adapters.legacy.hash.FirebaseSamples.PROJECT;
import static dev.segue.adapters.legacy.hash.FirebaseSamples.SALT;
import static dev.segue.adapters.legacy.hash.FirebaseSamples.hash;
import static dev.segue.adapters.legacy.hash.FirebaseSamples.hashOf;
import static dev.segue.adapters.legacy.hash.FirebaseSamples.parameters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.adapters.legacy.hash.HashVerifier.KnownAccount;
import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import org.junit.jupiter.api.Test;

class FirebaseDiagnosisTest {

    private static final String OTHER_KEY =
            "YE0dO4bwD4JnJafh6lZZfkp1MtKzuKAXQcDCJNJNyeCHairWHKENOkbh3dzwaCdizzOspwr/FITUVlnOAwPKyw==";
    private static final Password PASSWORD = new Password("user1password");

    private final HashVerifier verifier = new HashVerifier(1);

    @Test
    void matches_the_hash_that_firebase_publishes() {
        assertThat(verifier.matches(hash(FirebaseSamples.HASH, SALT, PROJECT), PASSWORD)).isTrue();
    }

    @Test
    void matches_a_hash_without_a_salt_separator() {
        FirebaseScrypt hash =
                hash(
                        "NohHtJ2FmkEqzefZ0IHnOlqTzFN8n6vXXd0EW2OIGuUh4rcwvVh7XVRDVs5yOrueoudRPIoimS6jIwf4pMW3rg==",
                        SALT,
                        parameters(KEY, "", 8, 14));

        assertThat(verifier.matches(hash, PASSWORD)).isTrue();
    }

    @Test
    void matches_a_hash_of_other_rounds_and_memory_cost() {
        FirebaseScrypt hash =
                hash(
                        "EQ0tlNdKv5ZBDYN7ofOYlhhTEe5Tu9bueDmtDUhLPM+9dcS1u1ALgMcT6N1+U9GsDlVdd3FE2dmz37fU5Y8A9Q==",
                        SALT,
                        parameters(KEY, "Bw==", 4, 10));

        assertThat(verifier.matches(hash, PASSWORD)).isTrue();
    }

    @Test
    void matches_a_hash_of_another_project() {
        FirebaseScrypt hash =
                hash(
                        "xbSou7FOl6mChCyzpCPIQ7tku7nsQMTFtyOZSXXd7tjBa4NtimOx7v42Gv2SfzPQu1oxM2/k4SsbOu73wlKe1A==",
                        "sPtDhWcd1MfdAw==",
                        parameters(OTHER_KEY, "Bw==", 8, 14));

        assertThat(verifier.matches(hash, new Password("8x4WjoDbSxJZdR"))).isTrue();
    }

    @Test
    void refuses_another_password() {
        assertThat(verifier.matches(hashOf("right", SALT, CHEAP), new Password("Right"))).isFalse();
    }

    @Test
    void refuses_a_hash_that_is_cut_off() {
        FirebaseScrypt whole = hashOf("right", SALT, CHEAP);
        FirebaseScrypt cut = hash("lSrfV15c", SALT, whole.parameters());

        assertThat(verifier.matches(cut, new Password("right"))).isFalse();
    }

    @Test
    void tells_passwords_apart_that_only_normalise_alike() {
        FirebaseScrypt hash = hashOf("caf\u00E9", SALT, CHEAP);

        assertThat(verifier.matches(hash, new Password("caf\u00E9"))).isTrue();
        assertThat(verifier.matches(hash, new Password("cafe\u0301"))).isFalse();
    }

    @Test
    void has_nothing_to_diagnose_when_the_password_matches() {
        assertThat(verifier.diagnose(hashOf("p", SALT, CHEAP), new Password("p"))).isEmpty();
    }

    @Test
    void names_a_wrong_memory_cost_in_firebases_own_sample() {
        assertThat(
                        verifier.diagnose(
                                hash(FirebaseSamples.HASH, SALT, parameters(KEY, "Bw==", 8, 13)),
                                PASSWORD))
                .contains("mem_cost is 13 in the hash config; 14 matches");
    }

    @Test
    void names_wrong_rounds() {
        assertThat(diagnosisWith(parameters(KEY, "Bw==", 8, 6)))
                .isEqualTo("rounds is 8 in the hash config; 2 matches");
    }

    @Test
    void names_a_missing_salt_separator() {
        assertThat(diagnosisWith(parameters(KEY, "", 2, 6)))
                .isEqualTo("base64_salt_separator is another in the hash config; Bw== matches");
    }

    @Test
    void names_a_salt_separator_too_many() {
        FirebaseScrypt stored = hashOf("p", SALT, parameters(KEY, "", 2, 6));
        FirebaseScrypt read = new FirebaseScrypt(stored.hash(), stored.salt(), CHEAP);

        assertThat(verifier.diagnose(read, new Password("p")))
                .contains("base64_salt_separator is set in the hash config; an empty one matches");
    }

    @Test
    void suspects_the_signer_key_when_nothing_else_explains_the_mismatch() {
        assertThat(diagnosisWith(parameters(OTHER_KEY, "Bw==", 2, 6)))
                .contains("base64_signer_key is probably another project's")
                .doesNotContain(KEY, OTHER_KEY);
    }

    @Test
    void knows_a_signer_key_of_another_length_at_once() {
        assertThat(diagnosisWith(parameters("c2hvcnQ=", "Bw==", 8, 14)))
                .startsWith("base64_signer_key has 5 bytes and the hash 64");
    }

    @Test
    void two_accounts_prove_that_the_signer_key_is_wrong() {
        FirebaseScryptParameters wrong = parameters(OTHER_KEY, "Bw==", 2, 6);

        assertThat(
                        verifier.provesWrongSignerKey(
                                known("a", SALT, wrong), known("b", "c2Fs", wrong)))
                .isTrue();
    }

    @Test
    void two_accounts_prove_nothing_when_another_parameter_is_wrong_too() {
        FirebaseScryptParameters wrong = parameters(OTHER_KEY, "Bw==", 2, 7);

        assertThat(
                        verifier.provesWrongSignerKey(
                                known("a", SALT, wrong), known("b", "c2Fs", wrong)))
                .isFalse();
    }

    @Test
    void two_accounts_that_match_prove_nothing() {
        assertThat(
                        verifier.provesWrongSignerKey(
                                known("a", SALT, CHEAP), known("b", "c2Fs", CHEAP)))
                .isFalse();
    }

    @Test
    void one_account_twice_is_no_proof() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        verifier.provesWrongSignerKey(
                                known("a", SALT, CHEAP), known("a", SALT, CHEAP)));
    }

    private String diagnosisWith(FirebaseScryptParameters read) {
        FirebaseScrypt stored = hashOf("p", SALT, CHEAP);
        return verifier.diagnose(
                        new FirebaseScrypt(stored.hash(), stored.salt(), read), new Password("p"))
                .orElseThrow();
    }

    /** An account of the project CHEAP, read with other parameters. */
    private static KnownAccount known(String password, String salt, FirebaseScryptParameters read) {
        FirebaseScrypt stored = hashOf(password, salt, CHEAP);
        return new KnownAccount(
                new FirebaseScrypt(stored.hash(), stored.salt(), read), new Password(password));
    }
}

package dev.segue.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedHashTest {
    private static final String SALT_AND_HASH = "$c29tZXNhbHQ$4jwH+aK90Rw4pSD4VMuUtbbLTJW9xdxk";
    private static final String PHC =
            "$firebase-scrypt$r=8,m=14,sk=AAAA,ss=Bw$42xEC+ixf3L2lw$lSrfV15cpx95/sZS2W9c9Q";
    private static final String CLI =
            "$firebase-scrypt$hash=lSrfV15cpx95/sZS2W9c9Q==$salt=42xEC+ixf3L2lw==$sk=AAAA$ss=Bw=="
                    + "$r=8$m=14";

    private Sandbox sandbox;
    private Client workOs;

    @BeforeAll
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withoutLimits());
        workOs = Client.workOs(sandbox);
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "pbkdf2 $pbkdf2$i=599999,d=sha256~",
                "pbkdf2 $pbkdf2$i=1000001,d=sha256~",
                "pbkdf2 $pbkdf2$i=209999,d=sha512~",
                "pbkdf2 $pbkdf2$i=600000,d=sha1~",
                "pbkdf2 $pbkdf2$i=600000,d=sha256$c29tZXNhbHQ=$4jwH+aK90Rw4pSD4VMuUtbbLTJW9xdxk",
                "argon2 $argon2id$v=16$m=4096,t=2,p=2~",
                "argon2 $argon2id$v=19$m=4095,t=2,p=2~",
                "argon2 $argon2id$v=19$m=262145,t=2,p=2~",
                "argon2 $argon2id$v=19$m=4096,t=6,p=2~",
                "argon2 $argon2i$v=19$m=4096,t=2,p=2~",
                "argon2 $argon2id$v=19$m=4096,t=2,p=9~",
                "scrypt $scrypt$v=1$n=1048576,r=8,p=1,kl=24~",
                "scrypt $scrypt$v=1$n=16384,r=8,p=16,kl=24~",
                "scrypt $scrypt$v=1$n=1000,r=8,p=1,kl=24~",
                "scrypt $scrypt$v=1$n=16384,r=8,p=1,kl=64~",
                "bcrypt $2x$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
                "bcrypt $2a$31$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
                "bcrypt 5f4dcc3b5aa765d61d8327deb882cf99",
                "ssha {SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=",
                "ssha {SSHA}c2hvcnQ=",
                "firebase-scrypt $firebase-scrypt$r=9,m=14,sk=AAAA,ss=Bw~",
                "firebase-scrypt $firebase-scrypt$r=8,m=15,sk=AAAA,ss=Bw~",
                "firebase-scrypt $firebase-scrypt$ln=8,m=14,sk=AAAA,ss=Bw~"
            })
    void answers_400_and_stores_nobody(String type, String pattern) {
        String hash = pattern.replace("~", SALT_AND_HASH);
        Client.Answer refused = imported(type, hash);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("invalid_password_hash");
        assertThat(refused.text("message")).doesNotContain(hash);
        assertThat(sandbox.workOsState().users()).isEmpty();
    }

    @Test
    void of_a_type_workos_does_not_have_is_an_invalid_parameter() {
        Client.Answer refused = imported("md5", "5f4dcc3b5aa765d61d8327deb882cf99");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("invalid_request_parameters");
    }

    @Test
    void includes_a_salt_position_on_anything_but_ssha256() {
        Client.Answer refused =
                workOs.createUser(
                        "ada@example.com",
                        ",\"password_hash_type\":\"ssha\",\"password_salt_position\":\"prefix\","
                                + "\"password_hash\":\"{SSHA}yI6cZwQadOA1e+/f+T+H3eCQQhRzYWx0\"");

        assertThat(refused.code()).isEqualTo("invalid_password_hash");
    }

    @Test
    void includes_a_firebase_layout_that_is_not_accepted() {
        assertThat(imported("firebase-scrypt", CLI).code()).isEqualTo("invalid_password_hash");

        sandbox.workOsState().acceptFirebaseLayouts(Set.of("cli"));
        assertThat(imported("firebase-scrypt", PHC).code()).isEqualTo("invalid_password_hash");
        assertThat(imported("firebase-scrypt", CLI).status()).isEqualTo(201);
        sandbox.workOsState().reset();
        assertThat(imported("firebase-scrypt", PHC).status()).isEqualTo(201);
        sandbox.workOsState().reset();
    }

    private Client.Answer imported(String type, String hash) {
        return workOs.createUser(
                "ada@example.com",
                ",\"password_hash_type\":\"%s\",\"password_hash\":\"%s\"".formatted(type, hash));
    }
}

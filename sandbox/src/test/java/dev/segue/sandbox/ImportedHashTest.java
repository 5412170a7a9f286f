package dev.segue.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every vector comes from elsewhere: published ones, or hashlib (OpenSSL) and the argon2 reference
 * implementation run through Python.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportedHashTest {
    private static final String KEY =
            "jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxU"
                    + "ECKbm0QsEmYUSDzZvpjeJ9WmXA";
    private static final String KRATOS_KEY =
            "YE0dO4bwD4JnJafh6lZZfkp1MtKzuKAXQcDCJNJNyeCHairWHKENOkbh3dzw"
                    + "aCdizzOspwr/FITUVlnOAwPKyw";

    private static final String VECTOR_A =
            "lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoI"
                    + "tz+VHjoZilo78198JAdRuid5lQ";
    private static final String VECTOR_B =
            "NohHtJ2FmkEqzefZ0IHnOlqTzFN8n6vXXd0EW2OIGuUh4rcwvVh7XVRDVs5y"
                    + "OrueoudRPIoimS6jIwf4pMW3rg";
    private static final String VECTOR_C =
            "EQ0tlNdKv5ZBDYN7ofOYlhhTEe5Tu9bueDmtDUhLPM+9dcS1u1ALgMcT6N1+"
                    + "U9GsDlVdd3FE2dmz37fU5Y8A9Q";
    private static final String VECTOR_D =
            "xbSou7FOl6mChCyzpCPIQ7tku7nsQMTFtyOZSXXd7tjBa4NtimOx7v42Gv2S"
                    + "fzPQu1oxM2/k4SsbOu73wlKe1A";

    private Sandbox sandbox;
    private Client workOs;

    @BeforeAll
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withoutLimits());
        workOs = Client.workOs(sandbox);
    }

    @AfterEach
    void forget() {
        sandbox.workOsState().reset();
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "a $2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe",
                "abc $2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i",
                "U*U $2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
                "U*U $2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
                "U*U $2y$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
                "U*U*U $2a$05$XXXXXXXXXXXXXXXXXXXXXOAcXxm9kjPGEMsLznoKqmqw7tc8WCx4a",
                "hello $2b$10$nFguVi9LsCAcvTZFKQlRKeLVydo8ETv483lkNsSFI/Wl1Rz1Ypo1K"
            })
    void of_bcrypt_lets_in_the_password_and_no_other(String password, String hash) {
        imports("bcrypt", hash);
        lets_in_only(password);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "password {SSHA}yI6cZwQadOA1e+/f+T+H3eCQQhRzYWx0 ssha suffix",
                "password {SSHA256}eje4XIkY6sGakInA+loqtNzj+QUo3N7sEIsj3fNge5lzYWx0 ssha256 suffix",
                "password {SSHA256}E2Ab2k6njlWge5iGbSvmvgdE44ZvE8AMgRyrYIoo8yJzYWx0 ssha256 prefix"
            })
    void of_salted_sha_lets_in_the_password_and_no_other(
            String password, String hash, String type, String position) {
        String more = type.equals("ssha") ? "" : ",\"password_salt_position\":\"" + position + "\"";
        assertThat(imported(type, hash, more).status()).isEqualTo(201);
        lets_in_only(password);
    }

    @Test
    void of_ssha256_takes_the_salt_for_a_suffix_unless_told() {
        imports("ssha256", "{SSHA256}eje4XIkY6sGakInA+loqtNzj+QUo3N7sEIsj3fNge5lzYWx0");
        lets_in_only("password");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "pleaseletmein $scrypt$v=1$n=16384,r=8,p=1,kl=64$U29kaXVtQ2hsb3JpZGU"
                        + "$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLVQylVYT8Pz2LUlwUk"
                        + "Kpr55h6F3A1lHkDfzwF7RVdYhw scrypt",
                "password $scrypt$v=1$n=1024,r=8,p=16,kl=64$TmFDbA$/bq+HJ00cgB4VucZDQHp/nxq18"
                        + "vII3gw53N2Y0s3MWIurzDZLiKjiG/xCSedmDDaxyevuUqD7m2DYMvfoswGQA scrypt",
                "password€ $pbkdf2$i=600000,d=sha256$c29tZXNhbHQ"
                        + "$Z9uNhYI7MxM5x+tJtlJvnaJQ7DnQoppVbUdZ6n+B4Ok pbkdf2",
                "password€ $pbkdf2$i=210000,d=sha512$c29tZXNhbHQ$3nVZqCpNLvPIWI6WAmigCm2o1buLHM"
                        + "EG1o6UKotK61KY3UPbO+UaoMpby4Rfpq/3tDSNIQsFyzr97/NRMNxPxA pbkdf2",
                "password€ $argon2id$v=19$m=4096,t=2,p=2$c29tZXNhbHRzb21lc2FsdA"
                        + "$4jwH+aK90Rw4pSD4VMuUtbbLTJW9xdxkAsmskUPCaeQ argon2",
                "password€ $argon2i$v=19$m=4096,t=3,p=2$c29tZXNhbHRzb21lc2FsdA"
                        + "$d5Hy/CHu/8npC9XdCclo8SDPK3jnGYz6xiYpPJKU/QQ argon2",
                "password€ $argon2d$v=19$m=4096,t=2,p=2$c29tZXNhbHRzb21lc2FsdA"
                        + "$cjK+oresr9Z7DczzuS6T8OSchykxzhHwEmkSjZ3Thf4 argon2",
                "password $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                        + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc argon2"
            })
    void of_a_slow_algorithm_lets_in_the_password_and_no_other(
            String password, String hash, String type) {
        imports(type, hash);
        lets_in_only(password);
    }

    record Vector(
            String password,
            int rounds,
            int memCost,
            String separator,
            Project project,
            String hash) {}

    record Project(String salt, String key) {}

    static List<Vector> of_firebase_lets_in_the_password_and_no_other_in_either_layout() {
        Project scrypt = new Project("42xEC+ixf3L2lw", KEY);
        Project kratos = new Project("sPtDhWcd1MfdAw", KRATOS_KEY);
        return List.of(
                new Vector("user1password", 8, 14, "Bw", scrypt, VECTOR_A),
                new Vector("user1password", 8, 14, "", scrypt, VECTOR_B),
                new Vector("user1password", 4, 10, "Bw", scrypt, VECTOR_C),
                new Vector("8x4WjoDbSxJZdR", 8, 14, "Bw", kratos, VECTOR_D));
    }

    @ParameterizedTest
    @MethodSource
    void of_firebase_lets_in_the_password_and_no_other_in_either_layout(Vector v) {
        Project project = v.project();
        imports(
                "firebase-scrypt",
                "$firebase-scrypt$r=%d,m=%d,sk=%s,ss=%s$%s$%s"
                        .formatted(
                                v.rounds(),
                                v.memCost(),
                                project.key(),
                                v.separator(),
                                project.salt(),
                                v.hash()));
        lets_in_only(v.password());

        sandbox.workOsState().reset();
        sandbox.workOsState().acceptFirebaseLayouts(Set.of("phc", "cli"));
        String separator = v.separator().isEmpty() ? "" : v.separator() + "==";
        imports(
                "firebase-scrypt",
                "$firebase-scrypt$hash=%s==$salt=%s==$sk=%s==$ss=%s$r=%d$m=%d"
                        .formatted(
                                v.hash(),
                                project.salt(),
                                project.key(),
                                separator,
                                v.rounds(),
                                v.memCost()));
        lets_in_only(v.password());
    }

    private void imports(String type, String hash) {
        assertThat(imported(type, hash, "").status()).isEqualTo(201);
    }

    private Client.Answer imported(String type, String hash, String more) {
        return workOs.createUser(
                "ada@example.com",
                ",\"email_verified\":true,\"password_hash_type\":\"%s\",\"password_hash\":\"%s\"%s"
                        .formatted(type, hash, more));
    }

    private void lets_in_only(String password) {
        assertThat(workOs.logIn("ada@example.com", password).status()).isEqualTo(200);
        Client.Answer wrong = workOs.logIn("ada@example.com", password + "x");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.code()).isEqualTo("invalid_credentials");
    }
}

package dev.segue.bootstrap.cli;

import dev.segue.adapters.legacy.hash.ClerkHashers;
import dev.segue.adapters.legacy.hash.Encoded;
import dev.segue.adapters.legacy.hash.HashFormats;
import dev.segue.adapters.legacy.hash.HashReading;
import dev.segue.adapters.legacy.hash.HashReading.Readable;
import dev.segue.adapters.workos.directory.WorkOsHashes;
import dev.segue.application.port.HashAcceptance.Acceptance.Accepted;
import dev.segue.application.port.HashCheck;
import dev.segue.bootstrap.autoconfigure.Unusable;
import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash;
import java.util.List;
import java.util.stream.Stream;

/**
 * One hash per family whose password is known, published wherever one is (docs/hashes.md says by
 * whom). Before anything is done in bulk they show that hashes are read, computed and written right
 * on this machine: an error here would lock everybody out, in silence.
 */
final class KnownAnswers {

    private static final Password WRONG = new Password("not the password");

    /**
     * A hash and its password.
     *
     * @param importable whether WorkOS takes it
     */
    record KnownAnswer(String family, HashReading hash, Password password, boolean importable) {}

    private static final List<KnownAnswer> IMPORTABLE =
            List.of(
                    importable(
                            "bcrypt",
                            "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
                            "U*U"),
                    importable(
                            "firebase-scrypt",
                            "$firebase-scrypt$r=4,m=10,sk=jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMX"
                                    + "An210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA,ss=Bw$42xEC+ixf3L2lw"
                                    + "$EQ0tlNdKv5ZBDYN7ofOYlhhTEe5Tu9bueDmtDUhLPM+9dcS1u1ALgMcT6N1+U9"
                                    + "GsDlVdd3FE2dmz37fU5Y8A9Q",
                            "user1password"),
                    importable(
                            "scrypt",
                            "$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44"
                                    + "+qbVD9lRdofLVQylVYT8Pz2LUlwUkKpr55h6F3A1lHkDfzwF7RVdYhw",
                            "pleaseletmein"),
                    importable(
                            "pbkdf2 with sha512",
                            "$pbkdf2$i=210000,d=sha512$c29tZXNhbHQ$3nVZqCpNLvPIWI6WAmigCm2o1buLHMEG1o6"
                                    + "UKotK61KY3UPbO+UaoMpby4Rfpq/3tDSNIQsFyzr97/NRMNxPxA",
                            "password\u20AC"),
                    importable(
                            "argon2id",
                            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                                    + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                            "password"),
                    importable("ssha", "{SSHA}yI6cZwQadOA1e+/f+T+H3eCQQhRzYWx0", "password"),
                    importable(
                            "ssha256",
                            "{SSHA256}eje4XIkY6sGakInA+loqtNzj+QUo3N7sEIsj3fNge5lzYWx0",
                            "password"));

    private static final List<KnownAnswer> VERIFIABLE =
            List.of(
                    verifiable(
                            "pbkdf2 with sha256",
                            HashFormats.pbkdf2(
                                    Digest.SHA256,
                                    80_000,
                                    Encoded.utf8("NaCl"),
                                    Encoded.hex(
                                            "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff0887"
                                                    + "6b34ab56a1d425a1225833549adb841b51c9b3176a272b"
                                                    + "debba1d078478f62b397f33c8d")),
                            "Password"),
                    verifiable(
                            "argon2i",
                            HashFormats.read(
                                    "$argon2i$m=256,t=2,p=1$c29tZXNhbHQ"
                                            + "$/U3YPXYsSb3q9XxHvc0MLxur+GP960kN9j7emXX8zwY"),
                            "password"),
                    verifiable(
                            "md5",
                            HashFormats.unsalted(
                                    Digest.MD5, Encoded.hex("5f4dcc3b5aa765d61d8327deb882cf99")),
                            "password"),
                    verifiable(
                            "hmac",
                            HashFormats.hmac(
                                    Digest.SHA1,
                                    Encoded.hex("736868"),
                                    Encoded.base64("cg7f42jH39/2EaAU4wNd4s2lKIk=")),
                            "test"),
                    verifiable(
                            "phpass",
                            HashFormats.read("$P$9IQRaTwmfeRo7ud9Fh4E2PdI0S3r.L0"),
                            "test12345"),
                    verifiable(
                            "bcrypt_sha256 of Django",
                            HashFormats.read(
                                    "bcrypt_sha256$$2b$05$CCCCCCCCCCCCCCCCCCCCC"
                                            + ".BLXfxVPAYHLCxM4sTKxBG8qifLuWPPO"),
                            "password\u20AC"),
                    verifiable(
                            "sha512 of Symfony",
                            ClerkHashers.read(
                                    "sha512_symfony",
                                    "sha512_symfony$5000$seasalt$0vCHhXv4K6LdOSr+hS5r5zuEs4DhmYiADHRI"
                                            + "kP9W7QIz71x1szDjkDfDHwPNh5/YzxjhTp0D5xBdQ1JiwPyvOA=="),
                            "password\u20AC"));

    private KnownAnswers() {}

    /**
     * Takes about two seconds.
     *
     * @throws Unusable naming the family whose hash came out otherwise
     */
    static void prove(HashCheck check, WorkOsHashes workOs) {
        all().forEach(answer -> prove(answer, check, workOs));
    }

    static void prove(KnownAnswer answer, HashCheck check, WorkOsHashes workOs) {
        if (!(answer.hash() instanceof Readable(PasswordHash hash))) {
            throw wrong(answer, "cannot be read");
        }
        if (!check.matches(hash, answer.password()) || check.matches(hash, WRONG)) {
            throw wrong(answer, "does not tell its password from another");
        }
        if (workOs.of(hash) instanceof Accepted != answer.importable()) {
            throw wrong(answer, "is not what WorkOS was documented to take or refuse");
        }
        if (answer.importable()
                && !HashFormats.read(workOs.write(hash)).equals(new Readable(hash))) {
            throw wrong(answer, "would arrive at WorkOS as another one");
        }
    }

    private static Unusable wrong(KnownAnswer answer, String what) {
        return new Unusable(
                "the known hash of "
                        + answer.family()
                        + " "
                        + what
                        + "; nothing was imported: this build of Segue, or the Java under it, is"
                        + " broken, so take another");
    }

    static List<KnownAnswer> all() {
        return Stream.of(IMPORTABLE, VERIFIABLE).flatMap(List::stream).toList();
    }

    private static KnownAnswer importable(String family, String encoded, String password) {
        return new KnownAnswer(family, HashFormats.read(encoded), new Password(password), true);
    }

    private static KnownAnswer verifiable(String family, HashReading hash, String password) {
        return new KnownAnswer(family, hash, new Password(password), false);
    }
}

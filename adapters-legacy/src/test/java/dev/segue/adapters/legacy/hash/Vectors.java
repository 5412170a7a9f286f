package dev.segue.adapters.legacy.hash;

import dev.segue.domain.credential.PasswordHash;
import java.util.List;
import java.util.stream.Stream;

/**
 * Encoded hashes whose passwords are known, each from elsewhere: published (OpenBSD's and
 * crypt_blowfish's bcrypt, Auth0's documentation, phpass's own test, argon2's reference tests,
 * firebase/scrypt and zitadel/passwap) or written by Django 5.2, Werkzeug 3.1, passlib 1.7 and
 * argon2-cffi 25.1.
 */
final class Vectors {

    static final String EURO = "password\u20AC";

    private static final String FIREBASE_KEY =
            "jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA";

    /** A hash as text, with its password. */
    record Vector(String encoded, String password) {
        PasswordHash hash() {
            return ((HashReading.Readable) HashFormats.read(encoded)).hash();
        }

        @Override
        public String toString() {
            return encoded;
        }
    }

    private Vectors() {}

    static List<Vector> all() {
        return Stream.of(published(), written()).flatMap(List::stream).toList();
    }

    static List<Vector> published() {
        return List.of(
                of("a", "$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe"),
                of("abc", "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"),
                of(
                        "abcdefghijklmnopqrstuvwxyz",
                        "$2a$06$.rCVZVOThsIa97pEDOxvGuRRgzG64bvtJ0938xuqzv18d3ZpQhstC"),
                of("U*U", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"),
                of("U*U", "$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"),
                of("U*U", "$2y$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"),
                of("U*U*", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.VGOzA784oUp/Z0DY336zx7pLYAy0lwK"),
                of("U*U*U", "$2a$05$XXXXXXXXXXXXXXXXXXXXXOAcXxm9kjPGEMsLznoKqmqw7tc8WCx4a"),
                of("hello", "$2b$10$nFguVi9LsCAcvTZFKQlRKeLVydo8ETv483lkNsSFI/Wl1Rz1Ypo1K"),
                of("test12345", "$P$9IQRaTwmfeRo7ud9Fh4E2PdI0S3r.L0"),
                of(
                        "password",
                        "$argon2i$m=256,t=2,p=1$c29tZXNhbHQ"
                                + "$/U3YPXYsSb3q9XxHvc0MLxur+GP960kN9j7emXX8zwY"),
                of(
                        "password",
                        "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
                                + "$iekCn0Y3spW+sCcFanM2xBT63UP2sghkUoHLIUpWRS8"),
                of(
                        "password",
                        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
                                + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"),
                of(
                        "password",
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"),
                of(
                        "user1password",
                        "$firebase-scrypt$r=8,m=14,sk="
                                + FIREBASE_KEY
                                + ",ss=Bw$42xEC+ixf3L2lw$lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/q"
                                + "zrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ"),
                of(
                        "user1password",
                        "$firebase-scrypt$hash=EQ0tlNdKv5ZBDYN7ofOYlhhTEe5Tu9bueDmtDUhLPM+9dcS1"
                                + "u1ALgMcT6N1+U9GsDlVdd3FE2dmz37fU5Y8A9Q==$salt=42xEC+ixf3L2lw=="
                                + "$sk="
                                + FIREBASE_KEY
                                + "==$ss=Bw==$r=4$m=10"),
                of("password", "{SSHA}yI6cZwQadOA1e+/f+T+H3eCQQhRzYWx0"),
                of("password", "{SSHA256}eje4XIkY6sGakInA+loqtNzj+QUo3N7sEIsj3fNge5lzYWx0"),
                of(
                        "pleaseletmein",
                        "$scrypt$v=1$n=16384,r=8,p=1,kl=64$U29kaXVtQ2hsb3JpZGU"
                                + "$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLVQylVYT8Pz2LUlwUk"
                                + "Kpr55h6F3A1lHkDfzwF7RVdYhw"),
                of(
                        "password",
                        "$scrypt$ln=10,r=8,p=16$TmFDbA$/bq+HJ00cgB4VucZDQHp/nxq18"
                                + "vII3gw53N2Y0s3MWIurzDZLiKjiG/xCSedmDDaxyevuUqD7m2DYMvfoswGQA"));
    }

    private static List<Vector> written() {
        return Stream.of(
                        "bcrypt$$2b$05$CCCCCCCCCCCCCCCCCCCCC.8M4h4EYjFM0h4EgdEwTiOzPJZCrAaiu",
                        "bcrypt_sha256$$2b$05$CCCCCCCCCCCCCCCCCCCCC.BLXfxVPAYHLCxM4sTKxBG8qifLu"
                                + "WPPO",
                        "argon2$argon2id$v=19$m=64,t=1,p=1$c2Vhc2FsdHNlYXNhbHQ"
                                + "$VbLNCbkMmBcsRnvC7rREl/m4lNzzyVVap7M+vQpDN8c",
                        "$argon2d$v=19$m=4096,t=2,p=2$c29tZXNhbHRzb21lc2FsdA"
                                + "$cjK+oresr9Z7DczzuS6T8OSchykxzhHwEmkSjZ3Thf4",
                        "$argon2i$v=16$m=4096,t=3,p=2$c29tZXNhbHRzb21lc2FsdA"
                                + "$n9ClPKc768lKwvZogZ9/LKSrIk71jCjtOeqvNUM8NoI",
                        "pbkdf2_sha256$1000$seasalt$Sq7qCaS9aONC6L/lbqcVqwm+Bz/oC04HNRx8DPFMpo0=",
                        "pbkdf2_sha1$1000$seasalt$FbFL01Nj3W36MIEyKTdUBucvnV4=",
                        "scrypt$1024$seasalt$8$1$+N5+w+XHzIlwQjchPeY4xNt460r71E8Io9LC/nGBpaKTiFhz"
                                + "uJH4jG4OLiIVJY0V8RdLvPKrYg98oqSrkywVfQ==",
                        "scrypt:1024:8:1$seasalt$f8de7ec3e5c7cc89704237213de638c4db78eb4afbd44f08"
                                + "a3d2c2fe7181a5a293885873b891f88c6e0e2e2215258d15f1174bbcf2ab620f"
                                + "7ca2a4ab932c157d",
                        "pbkdf2:sha256:1000$seasalt$4aaeea09a4bd68e342e8bfe56ea715ab09be073fe80b4"
                                + "e07351c7c0cf14ca68d",
                        "pbkdf2:sha1:1000$seasalt$15b14bd35363dd6dfa30813229375406e72f9d5e",
                        "$pbkdf2$1000$Af7/EHNhbHQ$y71wNugI4l/CMoFMnR1FLM5UTZc",
                        "$pbkdf2-sha256$1000$Af7/EHNhbHQ"
                                + "$4qxtldnu1wq5MJh5HlqBW66fBbW98wCvrz/AkJZFQng",
                        "$pbkdf2-sha512$1000$Af7/EHNhbHQ$9tEpjPDl47JUtXg09uadjHPDqP9oCNpMK5J69yp"
                                + "dSSY8V2sEyuFtgvve.oofb1.Mkxb4Cb6K3Xpgth2lbTVhXA",
                        "$pbkdf2-sha512$i=1000,l=64$Af7/EHNhbHQ$9tEpjPDl47JUtXg09uadjHPDqP9oCNpMK"
                                + "5J69ypdSSY8V2sEyuFtgvve+oofb1+Mkxb4Cb6K3Xpgth2lbTVhXA",
                        "$pbkdf2-sha256$Af7/EHNhbHQ$lFMBgkdlPyodBdA18clwKwGmbqHDatKAhfMjKWtlrQI",
                        "$pbkdf2$i=1000,d=sha256$Af7/EHNhbHQ"
                                + "$4qxtldnu1wq5MJh5HlqBW66fBbW98wCvrz/AkJZFQng",
                        "$scrypt$ln=10,r=8,p=1$Af7/EHNhbHQ"
                                + "$4TEXOG7hG1beLx2rUOtOcf/F9F6tRIPVLqhhNuqcHos",
                        "$P$6IQRaTwmfCGozhKa.cohKzGHv4JEs31",
                        "{SMD5}Y94zNMHDLC2xjkZptJeehnNlYXNhbHQx",
                        "{SSHA}vqzoVWBOa8vwv+Rsr5ERNGx9iZpzZWFzYWx0MQ==",
                        "{SSHA256}Y1rOZzd2fGdAaJuQA11mbze7r5bVzFcEzzafxzcm09NzZWFzYWx0MQ==",
                        "{SSHA384}d4q/i6u76mdYftrGBg1ZW67CoGBRCIDP3GiBHDBLPcFsYTfiFPwDAwOCkm4bfIjN"
                                + "c2Vhc2FsdDE=",
                        "{SSHA512}ln4APvbMzkcMSPB/cHk7FSg/YtvB8kcXc/YvDN+JWsY9osjMdnpylw23psSNrLYl"
                                + "yE/aEzDTeK9Ny22cIIvHIHNlYXNhbHQx",
                        "{MD5}9nH/zjVFQlgvzKciWnlQmg==",
                        "{SHA}d8+rehwSncYRLpDxwoTRv4ut33g=",
                        "{SHA256}m5LSLBugxE2T4ZbC/B4s710Hdg28Tg120CZW4QzHMvE=",
                        "{SHA384}SwR2R711yEzYezdP/AFFZBXjPQoCRqkDA6RUh1wCV2Tj387MGBSgwU67WjJR57bI",
                        "{SHA512}nxd219p6m+uq1HXasw6JNF5Aw/WtwJiKhKB/alfDJudlQvWD9NwBbN5N5m8QO987"
                                + "oaE0zECZ5cDRb0VL1l/g3A==")
                .map(encoded -> of(EURO, encoded))
                .toList();
    }

    private static Vector of(String password, String encoded) {
        return new Vector(encoded, password);
    }
}

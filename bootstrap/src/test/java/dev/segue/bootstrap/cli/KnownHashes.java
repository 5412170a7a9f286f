package dev.segue.bootstrap.cli;

/** Passwords of made-up users and hashes of them that cost next to nothing. */
final class KnownHashes {

    static final String PASSWORD_OF_ADA = "harbor-Willow-9137";
    static final String PASSWORD_OF_BOB = "ember-Fjord-2846";
    static final String PASSWORD_OF_DAN = "zephyr-Kelp-7780";
    static final String PASSWORD_OF_TINA = "lagoon-Amber-3391";

    static final String ADA = "$2b$04$4XW3ByX2wV.dNovk4N0fUuJjjJM36KkucbMiTCTyKUZM1VqoAGwim";
    static final String DAN = "$2b$04$N3oQL/FjAhJFIYbJ4ILXLOnM/Kxta6hc0BZZZMWblAl.tdwlI7nxO";
    static final String TINA = "$2b$04$d5hnzjM67b27CskwDH2GfutnF1aGol.Iukl8WXlPLZVA3PCOb7Bba";

    /** MD5 of {@code quartz:} and the password. */
    static final String BOB_SALTED_MD5 = "f8bfc252f0669674908a46f2529b056a";

    /** As LDAP writes MD5 of the password and {@code saltsalt}. */
    static final String BOB_LDAP = "{SMD5}SxqssofvMe3w7h2AuAaHzXNhbHRzYWx0";

    private KnownHashes() {}
}

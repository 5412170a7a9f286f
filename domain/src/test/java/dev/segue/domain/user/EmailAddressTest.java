package dev.segue.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ada@example.com, ada@example.com",
        "ADA@EXAMPLE.COM, ada@example.com",
        "' ada@example.com\t', ada@example.com",
        "a.d.a@example.com, a.d.a@example.com",
        "ada+news@example.com, ada+news@example.com",
        "O'Hara_{x}@example.com, o'hara_{x}@example.com",
        "ada@localhost, ada@localhost",
        "ada@b\u00FCcher.de, ada@xn--bcher-kva.de",
        "ada@XN--BCHER-KVA.de, ada@xn--bcher-kva.de",
        "ada@bu\u0308cher.de, ada@xn--bcher-kva.de",
        "ada@\uFF45\uFF58ample.com, ada@example.com",
        "ada@example\u3002com, ada@example.com",
        "\u00C4da@example.com, \u00C4da@example.com",
        "A\u0308da@example.com, \u00C4da@example.com",
        "\u0131@example.com, \u0131@example.com",
        "\u0130@example.com, \u0130@example.com",
    })
    void is_compared_in_one_form(String text, String canonical) {
        assertThat(EmailAddress.parse(text))
                .hasValueSatisfying(e -> assertThat(e.canonical()).isEqualTo(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "ada",
                "ada@",
                "@example.com",
                "ada@example@example.com",
                "\"ada\"@example.com",
                "\"a@b\"@example.com",
                "ada@example.com.",
                "ada@example..com",
                "ada@.example.com",
                "ada@-example.com",
                "ada@exa_mple.com",
                "ada@[127.0.0.1]",
                "ada lovelace@example.com",
                "ada\u00A0@example.com",
                "ada\u3000@example.com",
                "ada\u2028@example.com",
                "ada\0@example.com",
                "ada\r\nBcc: eve@example.com",
                "ada\u202E@example.com",
                "ada\u200B@example.com",
                "ada@exam\u00ADple.com",
                "ada\uE000@example.com",
                "ada@fa\u00DF.de",
                "ada@\u03C3\u03C2.gr",
                "ada@a\u200Db.com",
                "ada,eve@example.com",
                "<ada@example.com>",
                "ada;eve@example.com",
                "\u00E4da\u037Eeve@example.com",
                "ada:eve@example.com",
                "(ada)@example.com",
                "ada\\@example.com",
            })
    void is_refused_where_it_cannot_be_compared_safely(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void never_takes_the_kelvin_sign_for_the_letter_k() {
        assertThat(EmailAddress.parse("\u212Aelvin@example.com")).isEmpty();
    }

    @Test
    void never_takes_a_lone_surrogate() {
        assertThat(EmailAddress.parse("ada" + (char) 0xD800 + "@example.com")).isEmpty();
    }

    @Test
    void is_the_same_whatever_the_default_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(EmailAddress.parse("IDA@IDA.COM"))
                    .hasValueSatisfying(e -> assertThat(e.canonical()).isEqualTo("ida@ida.com"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void holds_254_characters_and_not_one_more() {
        String domain = "@" + "d".repeat(60) + ".example.com";
        String longest = "a".repeat(254 - domain.length()) + domain;
        assertThat(EmailAddress.parse(longest)).isPresent();
        assertThat(EmailAddress.parse("  " + longest + "  ")).isPresent();
        assertThat(EmailAddress.parse("a" + longest)).isEmpty();
    }

    @Test
    void holds_254_characters_in_canonical_form_too() {
        String domain = "@" + "\u00FC".repeat(40) + ".example.com";
        String asWritten = "a".repeat(254 - domain.length()) + domain;
        assertThat(EmailAddress.parse(asWritten)).isEmpty();
    }

    @Test
    void keeps_what_its_owner_wrote_and_prints_nothing_of_it() {
        EmailAddress email = EmailAddress.parse(" Ada@B\u00FCcher.DE ").orElseThrow();
        assertThat(email.written()).isEqualTo("Ada@B\u00FCcher.DE");
        assertThat(email).hasToString("EmailAddress[personal]");
    }

    @Test
    void is_the_same_as_another_by_the_canonical_form_alone() {
        EmailAddress one = EmailAddress.parse("Ada@Example.com").orElseThrow();
        assertThat(one.sameAs(EmailAddress.parse("ada@example.com").orElseThrow())).isTrue();
        assertThat(one.sameAs(EmailAddress.parse("eve@example.com").orElseThrow())).isFalse();
    }
}

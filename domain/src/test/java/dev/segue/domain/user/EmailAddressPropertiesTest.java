package dev.segue.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EmailAddressPropertiesTest {

    @Property
    void any_text_is_an_address_or_is_none(@ForAll String text) {
        Optional<EmailAddress> address = EmailAddress.parse(text);
        address.ifPresent(e -> assertThat(e.written()).isEqualTo(text.strip()));
    }

    @Property
    void the_canonical_form_is_its_own_canonical_form(@ForAll("addresses") String text) {
        EmailAddress.parse(text)
                .ifPresent(e ->
                        assertThat(EmailAddress.parse(e.canonical()).orElseThrow())
                                .matches(e::sameAs));
    }

    @Property
    void case_never_matters_in_ascii_addresses(@ForAll("ascii") String text) {
        EmailAddress plain = EmailAddress.parse(text).orElseThrow();
        EmailAddress loud = EmailAddress.parse(text.toUpperCase(Locale.ROOT)).orElseThrow();
        assertThat(plain.sameAs(loud)).isTrue();
    }

    @Property
    void decomposed_and_composed_are_the_same_address(@ForAll("addresses") String text) {
        Optional<EmailAddress> composed =
                EmailAddress.parse(Normalizer.normalize(text, Normalizer.Form.NFC));
        EmailAddress.parse(Normalizer.normalize(text, Normalizer.Form.NFD))
                .ifPresent(e ->
                        assertThat(composed)
                                .hasValueSatisfying(c -> assertThat(c.sameAs(e)).isTrue()));
    }

    @Provide
    Arbitrary<String> ascii() {
        Arbitrary<String> words =
                Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .numeric()
                        .ofMinLength(1)
                        .ofMaxLength(20);
        return Combinators.combine(words, words).as((l, d) -> l + "@" + d + ".example.com");
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> words =
                Arbitraries.strings()
                        .withChars(
                                "abzKI.+-_\u00E4\u00FC\u0131\u0130\u212A\u00DF\u0391\u03C3\uFF41")
                        .withChars("\u4E2D\u0301\u0308")
                        .ofMinLength(1)
                        .ofMaxLength(12);
        return Combinators.combine(words, words).as((l, d) -> l + "@" + d + ".com");
    }
}

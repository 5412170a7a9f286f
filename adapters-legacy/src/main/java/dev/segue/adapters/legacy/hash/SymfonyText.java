package dev.segue.adapters.legacy.hash;

import dev.segue.domain.credential.PasswordHash.SymfonySha512;

/** {@code sha512_symfony$iterations$salt$hash}, as Clerk takes Symfony's message digests. */
final class SymfonyText {

    private SymfonyText() {}

    static SymfonySha512 parse(String encoded) {
        Fields fields = Fields.of(encoded).exactly(4, "sha512_symfony$iterations$salt$hash");
        return new SymfonySha512(
                Fields.number("iterations", fields.at(1)),
                Encoding.UTF8.decode("the salt", fields.at(2)),
                Encoding.BASE64.decode("the hash", fields.at(3)));
    }
}

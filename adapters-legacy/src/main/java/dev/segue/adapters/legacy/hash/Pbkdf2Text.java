package dev.segue.adapters.legacy.hash;

import static dev.segue.adapters.legacy.hash.Fields.number;

import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.PasswordHash.Pbkdf2;
import java.util.Set;

/** PBKDF2 as Auth0, WorkOS, passlib, Django and Werkzeug write it. */
final class Pbkdf2Text {

    private static final int AUTH0_ITERATIONS = 100_000;
    private static final String ID = "pbkdf2";

    private Pbkdf2Text() {}

    /**
     * {@code $pbkdf2-sha256$i=..,l=..$salt$hash} (Auth0), {@code $pbkdf2$i=..,d=sha256$salt$hash}
     * (WorkOS) or {@code $pbkdf2-sha256$29000$salt$hash} (passlib).
     */
    static Pbkdf2 parse(String encoded) {
        Fields fields = Fields.of(encoded);
        if (fields.count() == 5 && Fields.isNumber(fields.at(2))) {
            return passlib(fields);
        }
        PhcString phc = PhcString.parse(encoded).withOnly(Set.of("i", "l", "d"));
        if (phc.has("l") && phc.number("l") != phc.hash().length()) {
            throw new MalformedHash("has a hash of another length than l says");
        }
        return new Pbkdf2(
                phc.id().equals(ID) ? Digests.named(phc.text("d")) : digestOf(phc.id()),
                phc.has("i") ? phc.number("i") : AUTH0_ITERATIONS,
                phc.salt(),
                phc.hash());
    }

    private static Pbkdf2 passlib(Fields fields) {
        return new Pbkdf2(
                fields.at(1).equals(ID) ? Digest.SHA1 : digestOf(fields.at(1)),
                number("rounds", fields.at(2)),
                Encoding.ADAPTED_BASE64.decode("the salt", fields.at(3)),
                Encoding.ADAPTED_BASE64.decode("the hash", fields.at(4)));
    }

    private static Digest digestOf(String id) {
        if (!id.startsWith(ID + "-")) {
            throw new MalformedHash("needs $pbkdf2$ or $pbkdf2-digest$");
        }
        return Digests.named(id.substring(ID.length() + 1));
    }

    /** {@code pbkdf2_sha256$260000$salt$hash}; the salt is plain text. */
    static Pbkdf2 django(String encoded) {
        String form = "pbkdf2_digest$iterations$salt$hash";
        Fields fields = Fields.of(encoded).exactly(4, form);
        if (!fields.at(0).startsWith(ID + "_")) {
            throw new MalformedHash("needs the form " + form);
        }
        return new Pbkdf2(
                Digests.named(fields.at(0).substring(ID.length() + 1)),
                number("iterations", fields.at(1)),
                Encoding.UTF8.decode("the salt", fields.at(2)),
                Encoding.BASE64.decode("the hash", fields.at(3)));
    }

    /** {@code pbkdf2:sha256:600000$salt$hash}; the salt is plain text, the hash hexadecimal. */
    static Pbkdf2 werkzeug(String encoded) {
        String form = "pbkdf2:digest:iterations$salt$hash";
        Fields fields = Fields.of(encoded).exactly(3, form);
        String[] method = fields.at(0).split(":", -1);
        if (method.length != 3) {
            throw new MalformedHash("needs the form " + form);
        }
        return new Pbkdf2(
                Digests.named(method[1]),
                number("iterations", method[2]),
                Encoding.UTF8.decode("the salt", fields.at(1)),
                Encoding.HEX.decode("the hash", fields.at(2)));
    }
}

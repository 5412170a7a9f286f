package dev.segue.adapters.legacy.hash;

import static dev.segue.adapters.legacy.hash.Fields.number;

import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import dev.segue.domain.credential.SecretBytes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Firebase's scrypt where the text has the project's parameters in it. */
final class FirebaseText {

    private static final String START = "$firebase-scrypt$";

    private FirebaseText() {}

    /**
     * {@code $firebase-scrypt$r=8,m=14,sk=..,ss=..$salt$hash} (WorkOS's guide) or {@code
     * $firebase-scrypt$hash=..$salt=..$sk=..$ss=..$r=8$m=14} (WorkOS's migrations CLI, and with s
     * and h for salt and hash its skills), in any order.
     */
    static FirebaseScrypt parse(String encoded) {
        return encoded.indexOf(',') < 0 ? ofFields(encoded) : ofGuide(encoded);
    }

    private static FirebaseScrypt ofGuide(String encoded) {
        PhcString phc = PhcString.parse(encoded).withOnly(Set.of("r", "m", "sk", "ss"));
        return new FirebaseScrypt(phc.hash(), phc.salt(), parameters(phc));
    }

    private static FirebaseScrypt ofFields(String encoded) {
        Map<String, String> parameters = new HashMap<>();
        for (String field : encoded.substring(START.length()).split("\\$", -1)) {
            int equals = field.indexOf('=');
            if (equals < 1
                    || parameters.put(field.substring(0, equals), field.substring(equals + 1))
                            != null) {
                throw new MalformedHash("needs name=value between dollar signs, each once");
            }
        }
        SecretBytes none = SecretBytes.of(new byte[0]);
        PhcString phc = new PhcString("firebase-scrypt", parameters, none, none);
        return new FirebaseScrypt(
                Encoding.BASE64.decode("the hash", phc.text(phc.has("h") ? "h" : "hash")),
                Encoding.BASE64.decode("the salt", phc.text(phc.has("s") ? "s" : "salt")),
                parameters(phc));
    }

    private static FirebaseScryptParameters parameters(PhcString phc) {
        return new FirebaseScryptParameters(
                Encoding.BASE64.decode("sk", phc.text("sk")),
                Encoding.BASE64.decode("ss", phc.text("ss")),
                phc.number("r"),
                phc.number("m"));
    }

    /** {@code hash$salt$signer key$salt separator$rounds$memory cost}, as Clerk takes it. */
    static FirebaseScrypt clerk(String encoded) {
        Fields fields =
                Fields.of(encoded).exactly(6, "hash$salt$signer key$separator$rounds$mem_cost");
        return new FirebaseScrypt(
                Encoding.BASE64.decode("the hash", fields.at(0)),
                Encoding.BASE64.decode("the salt", fields.at(1)),
                new FirebaseScryptParameters(
                        Encoding.BASE64.decode("the signer key", fields.at(2)),
                        Encoding.BASE64.decode("the salt separator", fields.at(3)),
                        number("rounds", fields.at(4)),
                        number("mem_cost", fields.at(5))));
    }
}

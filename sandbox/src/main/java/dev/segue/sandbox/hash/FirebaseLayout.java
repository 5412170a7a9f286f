package dev.segue.sandbox.hash;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How the parts of a Firebase hash are written into one string. Published sources disagree about
 * the layout WorkOS takes, so a running stand-in can be told which to accept.
 */
public enum FirebaseLayout {
    /** {@code $firebase-scrypt$r=8,m=14,sk=..,ss=..$salt$hash}, Base64 without padding. */
    PHC {
        @Override
        FirebaseHash read(String text) {
            Phc phc = Phc.parse(text).mustBe(ID, Set.of("r", "m", "sk", "ss"));
            int rounds = phc.number("r", 1, 8);
            int memCost = phc.number("m", 1, 14);
            var scrypt = new FirebaseScrypt(phc.bytes("sk"), phc.bytes("ss"), rounds, memCost);
            return new FirebaseHash(scrypt, phc.salt(), phc.hash());
        }
    },

    /** {@code $firebase-scrypt$hash=..$salt=..$sk=..$ss=..$r=..$m=..}, Base64 with padding. */
    CLI {
        @Override
        FirebaseHash read(String text) {
            Map<String, String> fields = cliFields(text);
            int rounds = Phc.integer(fields.get("r"), "r");
            int memCost = Phc.integer(fields.get("m"), "m");
            Bytes signerKey = padded(fields.get("sk"));
            Bytes separator = padded(fields.get("ss"));
            var scrypt = new FirebaseScrypt(signerKey, separator, rounds, memCost);
            return new FirebaseHash(scrypt, padded(fields.get("salt")), padded(fields.get("hash")));
        }
    };

    private static final String ID = "firebase-scrypt";
    private static final List<String> CLI_ORDER = List.of("hash", "salt", "sk", "ss", "r", "m");

    abstract FirebaseHash read(String text);

    /** The name used by the control API: {@code phc} or {@code cli}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The layout of that label; refuses any other text. */
    public static FirebaseLayout labelled(String label) {
        for (FirebaseLayout layout : values()) {
            if (layout.label().equals(label)) {
                return layout;
            }
        }
        throw new IllegalArgumentException("firebase layout must be phc or cli");
    }

    static FirebaseLayout of(String text) {
        return text.startsWith("$" + ID + "$hash=") ? CLI : PHC;
    }

    private static Map<String, String> cliFields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : text.substring(ID.length() + 2).split("\\$", -1)) {
            int equals = field.indexOf('=');
            if (equals < 1) {
                throw new UnacceptableHash("every field must be name=value");
            }
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        if (!List.copyOf(fields.keySet()).equals(CLI_ORDER)) {
            throw new UnacceptableHash("fields must be " + CLI_ORDER);
        }
        return fields;
    }

    private static Bytes padded(String base64) {
        if (base64.length() % 4 != 0) {
            throw new UnacceptableHash("Base64 must be padded");
        }
        return Phc.decode(base64);
    }
}

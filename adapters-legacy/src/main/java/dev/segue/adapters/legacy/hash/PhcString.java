package dev.segue.adapters.legacy.hash;

import dev.segue.domain.credential.SecretBytes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The PHC string format: {@code $id$v=..$name=value,name=value$salt$hash}, where version and
 * parameters may be missing and Base64 may be padded.
 *
 * @see <a href="https://github.com/P-H-C/phc-string-format">PHC string format</a>
 */
record PhcString(String id, Map<String, String> parameters, SecretBytes salt, SecretBytes hash) {

    private static final String FORM = "$id$name=value,...$salt$hash";

    static PhcString parse(String encoded) {
        Fields fields = Fields.of(encoded);
        if (fields.count() < 4 || fields.count() > 6 || !fields.at(0).isEmpty()) {
            throw new MalformedHash("needs the form " + FORM);
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 2; i < fields.count() - 2; i++) {
            add(fields.at(i), parameters);
        }
        return new PhcString(
                fields.at(1),
                parameters,
                Encoding.BASE64.decode("the salt", fields.fromEnd(1)),
                Encoding.BASE64.decode("the hash", fields.fromEnd(0)));
    }

    private static void add(String list, Map<String, String> parameters) {
        for (String pair : list.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new MalformedHash("needs the form " + FORM);
            }
            if (parameters.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
                throw new MalformedHash("has a parameter twice");
            }
        }
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    String text(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new MalformedHash("lacks the parameter " + name);
        }
        return value;
    }

    int number(String name) {
        return Fields.number(name, text(name));
    }

    @Override
    public String toString() {
        return "PhcString[secret]";
    }

    /** For parameters that may change what is computed: better none than a wrong answer. */
    PhcString withOnly(Set<String> known) {
        if (!known.containsAll(parameters.keySet())) {
            throw new UnsupportedHash("it has a parameter that Segue does not know");
        }
        return this;
    }
}

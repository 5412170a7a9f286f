package dev.segue.sandbox.hash;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The fields of a {@code $id$v=..$k=v,..$salt$hash} string; salt and hash are unpadded Base64. */
record Phc(String id, Map<String, String> parameters, Bytes salt, Bytes hash) {
    private static final int LONGEST_STRING = 1024;
    private static final int LONGEST_HASH = 128;
    private static final int SHORTEST_HASH = 16;

    static Phc parse(String text) {
        if (text.length() > LONGEST_STRING) {
            throw new UnacceptableHash("longer than 1024 characters");
        }
        String[] parts = text.split("\\$", -1);
        if (parts.length < 5 || parts.length > 6 || !parts[0].isEmpty()) {
            throw new UnacceptableHash("not of the form $id$parameters$salt$hash");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 2; i < parts.length - 2; i++) {
            readParameters(parts[i], parameters);
        }
        Bytes hash = unpadded(parts[parts.length - 1]);
        if (hash.length() < SHORTEST_HASH || hash.length() > LONGEST_HASH) {
            throw new UnacceptableHash("hash must be 16 to 128 bytes");
        }
        return new Phc(parts[1], parameters, unpadded(parts[parts.length - 2]), hash);
    }

    Phc mustBe(String expectedId, Set<String> expectedParameters) {
        if (!id.equals(expectedId)) {
            throw new UnacceptableHash("identifier must be " + expectedId);
        }
        if (!parameters.keySet().equals(expectedParameters)) {
            throw new UnacceptableHash("parameters must be exactly " + expectedParameters);
        }
        return this;
    }

    int number(String name, int least, int most) {
        int value = integer(parameters.get(name), name);
        if (value < least || value > most) {
            throw new UnacceptableHash(name + " must be within " + least + ".." + most);
        }
        return value;
    }

    Bytes bytes(String name) {
        return unpadded(parameters.get(name));
    }

    static int integer(String text, String name) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UnacceptableHash(name + " must be a whole number");
        }
    }

    static Bytes unpadded(String base64) {
        if (base64.indexOf('=') >= 0) {
            throw new UnacceptableHash("Base64 must carry no padding");
        }
        return decode(base64);
    }

    static Bytes decode(String base64) {
        try {
            return Bytes.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new UnacceptableHash("not Base64");
        }
    }

    private static void readParameters(String list, Map<String, String> into) {
        for (String pair : list.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1
                    || into.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
                throw new UnacceptableHash("parameters must be distinct name=value pairs");
            }
        }
    }
}

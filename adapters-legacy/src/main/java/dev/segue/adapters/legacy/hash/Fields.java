package dev.segue.adapters.legacy.hash;

import java.util.List;

/** The parts of a text between its dollar signs. */
record Fields(List<String> parts) {

    static Fields of(String encoded) {
        return new Fields(List.of(encoded.split("\\$", -1)));
    }

    int count() {
        return parts.size();
    }

    String at(int index) {
        return parts.get(index);
    }

    /** The last but so many. */
    String fromEnd(int index) {
        return parts.get(parts.size() - 1 - index);
    }

    Fields exactly(int count, String form) {
        if (parts.size() != count) {
            throw new MalformedHash("needs the form " + form);
        }
        return this;
    }

    @Override
    public String toString() {
        return "Fields[" + parts.size() + "]";
    }

    /** A number as it stands in a hash; whatever has more digits is beyond every limit. */
    static int number(String name, String digits) {
        if (!isNumber(digits)) {
            throw new MalformedHash(name + " is no whole number");
        }
        if (digits.length() > 9) {
            throw new UnsupportedHash(name + " has more than 9 digits");
        }
        return Integer.parseInt(digits);
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}

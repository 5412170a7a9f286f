package dev.segue.adapters.legacy.hash;

/** A text breaks the rules of its own format. The message names the rule, never the text. */
final class MalformedHash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedHash(String rule) {
        super(rule);
    }
}

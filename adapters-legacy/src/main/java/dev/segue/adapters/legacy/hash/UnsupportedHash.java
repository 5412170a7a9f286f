package dev.segue.adapters.legacy.hash;

/** A text follows a format that cannot be checked. The message says why, without the text. */
final class UnsupportedHash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsupportedHash(String why) {
        super(why);
    }
}

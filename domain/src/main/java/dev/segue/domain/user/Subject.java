package dev.segue.domain.user;

import java.util.UUID;

/** Whom a login is about: an opaque id of ours that says nothing about the person. */
public record Subject(UUID value) {

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException for any other form
     */
    public static Subject parse(String text) {
        Subject subject = new Subject(UUID.fromString(text));
        // The JDK reads "1-1-1-1-1" as well.
        if (!subject.toString().equals(text)) {
            throw new IllegalArgumentException("a subject is a lower-case UUID in full");
        }
        return subject;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

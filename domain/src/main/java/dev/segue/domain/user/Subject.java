package dev.segue.domain.user;

import java.util.UUID;

/** Whom a login is about: an opaque id of ours that says nothing about the person. */
public record Subject(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses any other. */
    public static Subject parse(String text) {
        return new Subject(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

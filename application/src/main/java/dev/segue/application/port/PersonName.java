package dev.segue.application.port;

import java.util.Optional;

/** A person's name as the provider has it. Personal; prints nothing. */
public record PersonName(Optional<String> first, Optional<String> last) {

    public static final PersonName UNKNOWN = new PersonName(Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return "PersonName[personal]";
    }
}

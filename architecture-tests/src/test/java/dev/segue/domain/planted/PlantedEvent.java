package dev.segue.domain.planted;

import dev.segue.domain.user.Subject;
import java.util.Optional;

/** Planted: events that are too fat, or made of strings. */
public sealed interface PlantedEvent {

    record Stringly(Optional<String> userId) implements PlantedEvent {}

    record Fat(
            Subject a, Subject b, Subject c, Subject d, Subject e, Subject f, Subject g, Subject h)
            implements PlantedEvent {}
}

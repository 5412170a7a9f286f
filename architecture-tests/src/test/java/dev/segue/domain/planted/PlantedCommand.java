package dev.segue.domain.planted;

import dev.segue.domain.user.Subject;
import java.util.Map;

/** Planted: a command made of anything. */
public sealed interface PlantedCommand {

    record Anything(Map<Subject, Subject> attributes) implements PlantedCommand {}
}

package dev.segue.application.planted;

import java.util.UUID;

/** Planted: a use case that makes its own ids. */
public final class UseCaseWithRandomIds {
    private UseCaseWithRandomIds() {}

    public static UUID id() {
        return UUID.randomUUID();
    }
}

package dev.segue.adapters.web.planted;

import dev.segue.application.port.LegacyProvider;

/** Planted: a controller that goes past the use cases. */
public record ControllerCallingPort(LegacyProvider provider) {}

package dev.segue.sandbox.planted;

import dev.segue.bootstrap.planted.CommandOnAxon;

/** Planted: a stand-in that knows the composition root. */
public record StandInStartingSegue(CommandOnAxon command) {}

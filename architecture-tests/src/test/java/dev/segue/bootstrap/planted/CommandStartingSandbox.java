package dev.segue.bootstrap.planted;

import dev.segue.sandbox.planted.StandInSharingTypes;

/** Planted: a production command wired to a stand-in. */
public record CommandStartingSandbox(StandInSharingTypes standIn) {}

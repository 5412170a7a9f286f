package dev.segue.adapters.legacy.other.planted;

/** Planted: the provider that is copied from. */
public record OtherProvider() {}

package dev.segue.adapters.legacy.planted;

import dev.segue.adapters.legacy.other.planted.OtherProvider;

/** Planted: a provider nobody has heard of, built on another one, without door or contract. */
public record CopyOfAnotherProvider(OtherProvider original) {}

package dev.segue.sandbox.planted;

import dev.segue.sandbox.http.planted.Egg;

/** Planted: a package that needs what needs it. */
public record Hen(Egg egg) {}

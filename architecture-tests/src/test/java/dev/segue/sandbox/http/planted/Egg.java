package dev.segue.sandbox.http.planted;

import dev.segue.sandbox.planted.Hen;

/** Planted: a package that needs what needs it. */
public record Egg(Hen hen) {}

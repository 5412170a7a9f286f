package dev.segue.planted;

/** Planted: a name that tells how it is used, not what it is. */
public interface BaseCommand {}

package dev.segue.domain.planted;

/** Planted: a family of the domain that anyone may join. */
public interface OpenInterface {}

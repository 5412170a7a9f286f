package dev.segue.application.planted;

/** Planted: a use case that invites heirs. */
public class OpenUseCase {}

package dev.segue.application.planted;

/** Planted: a use case without a verb. */
public final class LoginService {}

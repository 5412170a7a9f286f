package dev.segue.sandbox.planted;

import dev.segue.domain.user.Subject;

/** Planted: a stand-in that shares a type, and so its bugs, with what it tests. */
public record StandInSharingTypes(Subject subject) {}

package dev.segue.domain.user;

import java.util.UUID;

/** Names one attempt to provision a user, so that a late writer can be told from the current. */
public record OperationId(UUID value) {}

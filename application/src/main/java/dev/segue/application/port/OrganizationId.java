package dev.segue.application.port;

/** The id of an organization at WorkOS, {@code org_...}. */
public record OrganizationId(String value) {}

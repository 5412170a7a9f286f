package dev.segue.adapters.legacy.planted;

import java.sql.Connection;

/** Planted: a provider, other than the company's own table, that asks a database. */
public record ProviderWithSql(Connection database) {}

package dev.segue.adapters.web.planted;

import java.sql.Connection;

/** Planted: a controller that queries a table. */
public record ControllerWithSql(Connection database) {}

package dev.segue.adapters.ledger.testing;

import java.util.Map;

/** How to connect to a database, and how to get rid of it. */
public record TestDatabase(String url, String user, String password, AutoCloseable disposal) {

    /** As a Spring Boot application takes it. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }
}

package dev.segue.adapters.legacy.table;

import java.util.Optional;

/**
 * What is asked of the database. The columns of a result have the names that
 * docs/providers/table.md gives to the columns of the files.
 *
 * @param users all users, in a stable order
 * @param userByEmail with {@code :email}, in lower case, and {@code :written}, as typed; without it
 *     the users' query is narrowed
 * @param userById with {@code :id}; without it the users' query is narrowed
 * @param organizations all organizations
 * @param memberships all memberships
 */
public record TableQueries(
        String users,
        Optional<String> userByEmail,
        Optional<String> userById,
        Optional<String> organizations,
        Optional<String> memberships) {

    public TableQueries {
        users = withoutSemicolon(users);
        if (users.isEmpty()) {
            throw new IllegalArgumentException("segue.table.users-query is missing");
        }
    }

    /** The one query that is needed. */
    public static TableQueries of(String users) {
        return new TableQueries(
                users, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    String byEmail() {
        return userByEmail.orElse(
                "SELECT * FROM (%s) segue_users WHERE LOWER(email) IN (:email, LOWER(:written))"
                        .formatted(users));
    }

    String byId() {
        return userById.orElse(
                "SELECT * FROM (%s) segue_users WHERE CAST(id AS VARCHAR(128)) = :id"
                        .formatted(users));
    }

    private static String withoutSemicolon(String query) {
        return query.strip().replaceAll(";$", "").strip();
    }
}

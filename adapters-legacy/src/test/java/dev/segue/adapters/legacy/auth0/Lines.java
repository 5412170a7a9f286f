package dev.segue.adapters.legacy.auth0;

/** Lines of Auth0's two export files. */
final class Lines {

    private Lines() {}

    /**
     * A user of the database connection.
     *
     * @param id without the prefix {@code auth0|}
     * @param more properties, each with a comma before it
     */
    static String user(String id, String email, String more) {
        return userOf(SandboxTenant.DATABASE, id, email, more);
    }

    static String userOf(String connection, String id, String email, String more) {
        return """
        {"user_id":"auth0|%s","email":"%s","identities":[{"provider":"auth0","user_id":"%s",\
        "connection":"%s","isSocial":false}]%s}\
        """
                .formatted(id, email, id, connection, more);
    }

    /** A line of the hash export that names no e-mail. */
    static String hash(String id, String encoded, String more) {
        return """
        {"_id":{"$oid":"%s"},"passwordHash":"%s","connection":"%s"%s}\
        """
                .formatted(id, encoded, SandboxTenant.DATABASE, more);
    }

    /** A line of the hash export with another system's hash. */
    static String customHash(String id, String custom) {
        return "{\"_id\":{\"$oid\":\"%s\"},\"custom_password_hash\":%s}".formatted(id, custom);
    }
}

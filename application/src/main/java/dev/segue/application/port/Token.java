package dev.segue.application.port;

/** A bearer secret of some kind: access, refresh, ID or pending token. Prints nothing. */
public record Token(String secret) {
    @Override
    public String toString() {
        return "Token[secret]";
    }
}

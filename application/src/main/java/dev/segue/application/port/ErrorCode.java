package dev.segue.application.port;

/** A machine-readable code of a provider's refusal, such as {@code email_not_available}. */
public record ErrorCode(String value) {
    public ErrorCode {
        if (!value.matches("[A-Za-z0-9_.:-]{1,100}")) {
            value = "unreadable_code";
        }
    }
}

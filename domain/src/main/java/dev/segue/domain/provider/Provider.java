package dev.segue.domain.provider;

/** A legacy provider that users can be moved from. */
public enum Provider {
    AUTH0,
    CLERK,
    COGNITO,
    FIREBASE,
    /** The company's own user table. */
    TABLE
}

package dev.segue.application.login;

import dev.segue.application.port.LegacyUser;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.Subject;

/** One attempt to move one user at login. */
record Attempted(
        Subject subject,
        OperationId operation,
        LegacyUser user,
        EmailAddress email,
        LoginRequest request) {}

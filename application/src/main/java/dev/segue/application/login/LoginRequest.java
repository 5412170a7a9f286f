package dev.segue.application.login;

import dev.segue.application.port.ClientContext;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;

/** One attempt to log in by password. */
public record LoginRequest(EmailAddress identifier, Password password, ClientContext client) {}

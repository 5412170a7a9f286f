package dev.segue.application.account;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.PersonName;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;

/** Somebody wants an account. */
public record SignUpRequest(
        EmailAddress email, Password password, PersonName name, ClientContext client) {}

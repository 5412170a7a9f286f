package dev.segue.application.port;

import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash;
import java.util.Optional;

/** Checks passwords against hashes by computation alone. */
public interface HashCheck {

    boolean matches(PasswordHash hash, Password password);

    /**
     * Looks for what is wrong when a password that is known to be right does not match.
     *
     * @return which parameter is wrong and what it should be, in a sentence without secrets; empty
     *     if no single parameter explains it
     */
    Optional<String> diagnose(PasswordHash hash, Password known);
}

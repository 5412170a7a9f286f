package dev.segue.application.port;

import java.util.Optional;

/**
 * Where a login came from, as the caller saw it; forwarded to the side that answers.
 *
 * @param ipAddress of the user's browser, never of the caller
 */
public record ClientContext(Optional<String> ipAddress, Optional<String> userAgent) {

    public static final ClientContext UNKNOWN =
            new ClientContext(Optional.empty(), Optional.empty());
}

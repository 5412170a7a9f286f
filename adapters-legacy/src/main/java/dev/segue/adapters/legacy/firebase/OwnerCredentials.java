package dev.segue.adapters.legacy.firebase;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;

/** What sandboxes and the emulator take for the project's owner. */
final class OwnerCredentials extends GoogleCredentials {

    private static final long serialVersionUID = 1L;

    @Override
    public AccessToken refreshAccessToken() {
        return new AccessToken("owner", null);
    }
}

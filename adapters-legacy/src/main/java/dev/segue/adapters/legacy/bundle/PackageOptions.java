package dev.segue.adapters.legacy.bundle;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * How a package is written.
 *
 * @param provider that the users come from, for the manifest
 * @param madeAt for the manifest
 * @param passedOn the directory of a package whose role definitions and connections are copied
 */
public record PackageOptions(
        String provider,
        Instant madeAt,
        Secrets secrets,
        HashText hashes,
        Optional<Path> passedOn) {

    /** Whether hashes, TOTP secrets and connections' keys are written: the files are plain text. */
    public enum Secrets {
        LEFT_OUT,
        INCLUDED
    }

    boolean withSecrets() {
        return secrets == Secrets.INCLUDED;
    }
}

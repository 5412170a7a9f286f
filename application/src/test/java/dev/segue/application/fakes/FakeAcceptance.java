package dev.segue.application.fakes;

import dev.segue.application.port.HashAcceptance;
import dev.segue.domain.credential.HashAlgorithm;
import dev.segue.domain.credential.PasswordHash;

/** Takes what Firebase and bcrypt make, and nothing else. */
public final class FakeAcceptance implements HashAcceptance {

    @Override
    public Acceptance of(PasswordHash hash) {
        return hash.algorithm() == HashAlgorithm.FIREBASE_SCRYPT
                        || hash.algorithm() == HashAlgorithm.BCRYPT
                ? new Acceptance.Accepted()
                : new Acceptance.Refused("WorkOS takes no " + hash.algorithm());
    }
}

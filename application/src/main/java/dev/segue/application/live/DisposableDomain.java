package dev.segue.application.live;

import dev.segue.domain.user.EmailAddress;

/** A domain whose mail nobody misses, of the operator's own. */
public record DisposableDomain(String name) {

    public DisposableDomain {
        boolean usable =
                name.contains(".")
                        && name.indexOf('@') < 0
                        && EmailAddress.parse("guest@" + name).isPresent();
        if (!usable) {
            throw new IllegalArgumentException(
                    "a disposable domain needs a form like x.example.com");
        }
    }

    EmailAddress address(String localPart) {
        return EmailAddress.parse(localPart + "@" + name).orElseThrow();
    }
}

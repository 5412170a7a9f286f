package dev.segue.application.port;

import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.Subject;

/** What WorkOS stores as external_id: the immutable legacy id, or our subject for new users. */
public record ExternalId(String value) {

    public static ExternalId of(LegacyId id) {
        return new ExternalId(id.value());
    }

    public static ExternalId of(Subject subject) {
        return new ExternalId(subject.toString());
    }
}

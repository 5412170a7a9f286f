package dev.segue.adapters.workos.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.workos.models.User;
import com.workos.models.UserCreateResponse;
import dev.segue.adapters.workos.http.UnreadableAnswer;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.WorkOsUser;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.WorkOsUserId;
import java.util.Optional;

/** WorkOS's user objects, read into ours. */
final class Accounts {

    private Accounts() {}

    static WorkOsUser from(User user) throws UnreadableAnswer {
        return account(
                user.getId(),
                user.getExternalId(),
                user.getEmail(),
                user.getEmailVerified(),
                name(user.getFirstName(), user.getLastName()));
    }

    static WorkOsUser from(UserCreateResponse user) throws UnreadableAnswer {
        return account(
                user.getId(),
                user.getExternalId(),
                user.getEmail(),
                user.getEmailVerified(),
                name(user.getFirstName(), user.getLastName()));
    }

    static WorkOsUser from(JsonNode user) throws UnreadableAnswer {
        return account(
                user.path("id").asText(""),
                user.path("external_id").textValue(),
                user.path("email").asText(""),
                user.path("email_verified").asBoolean(false),
                name(user.path("first_name").textValue(), user.path("last_name").textValue()));
    }

    private static PersonName name(String first, String last) {
        return new PersonName(
                Optional.ofNullable(first).filter(text -> !text.isBlank()),
                Optional.ofNullable(last).filter(text -> !text.isBlank()));
    }

    private static WorkOsUser account(
            String id, String externalId, String email, boolean emailVerified, PersonName name)
            throws UnreadableAnswer {
        return new WorkOsUser(
                id(id), externalId(externalId), EmailAddress.parse(email), emailVerified, name);
    }

    static WorkOsUserId id(String value) throws UnreadableAnswer {
        try {
            return new WorkOsUserId(value);
        } catch (IllegalArgumentException noId) {
            throw new UnreadableAnswer("a user has no usable id");
        }
    }

    static Optional<ExternalId> externalId(String value) {
        return Optional.ofNullable(value).filter(id -> !id.isBlank()).map(ExternalId::new);
    }
}

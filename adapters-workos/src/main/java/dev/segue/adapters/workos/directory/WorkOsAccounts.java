package dev.segue.adapters.workos.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.workos.types.CreateUserPasswordHashType;
import com.workos.usermanagement.CreateUserPassword;
import com.workos.usermanagement.UserManagement;
import dev.segue.adapters.workos.http.Answer;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteLane;
import dev.segue.application.port.AccountChange;
import dev.segue.application.port.Creation;
import dev.segue.application.port.Credential;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.HashLayouts;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.NewAccount;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLookup;
import dev.segue.application.port.WorkOsUser;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.WorkOsUserId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The accounts of one environment of WorkOS. What is written takes its place in the lane that was
 * given at construction; what is read takes none. Thread-safe.
 */
public final class WorkOsAccounts implements WorkOsDirectory, HashLayouts {

    private final WorkOsApi api;
    private final WriteLane lane;
    private final List<FirebaseScryptLayout> layouts;
    private final Sessions sessions;

    /**
     * The accounts, written through that lane.
     *
     * @param layouts how Firebase hashes may be written; the first is in use
     */
    public WorkOsAccounts(WorkOsApi api, WriteLane lane, List<FirebaseScryptLayout> layouts) {
        this.api = api;
        this.lane = lane;
        this.layouts = List.copyOf(layouts);
        this.sessions = new Sessions(api, lane);
    }

    @Override
    public Creation create(NewAccount account) {
        return Creations.from(lane.write(api, () -> post(account)));
    }

    private WorkOsUser post(NewAccount account) throws IOException {
        return Accounts.from(
                users().create(
                                password(account.credential()),
                                account.email().written(),
                                account.name().first().orElse(null),
                                account.name().last().orElse(null),
                                null,
                                account.emailVerified(),
                                sent(account.metadata()),
                                account.externalId().value(),
                                account.client().ipAddress().orElse(null),
                                account.client().userAgent().orElse(null),
                                null,
                                WorkOsApi.randomKey()));
    }

    @Override
    public Creation update(WorkOsUserId account, AccountChange change) {
        return Creations.from(lane.write(api, () -> put(account, change)));
    }

    private WorkOsUser put(WorkOsUserId account, AccountChange change) throws IOException {
        return Accounts.from(
                users().update(
                                account.value(),
                                change.credential().map(this::password).orElse(null),
                                change.email().map(EmailAddress::written).orElse(null),
                                null,
                                null,
                                null,
                                change.emailVerified().orElse(null),
                                sent(change.metadata()),
                                change.externalId().map(ExternalId::value).orElse(null)));
    }

    private static Map<String, String> sent(Metadata metadata) {
        return metadata.values().isEmpty() ? null : metadata.values();
    }

    private CreateUserPassword password(Credential credential) {
        return switch (credential) {
            case Credential.Proven proven ->
                    new CreateUserPassword.Plaintext(proven.password().secret());
            case Credential.Imported imported -> hashed(imported.hash());
        };
    }

    private CreateUserPassword hashed(PasswordHash hash) {
        if (hash instanceof PasswordHash.FirebaseScrypt firebase) {
            return new CreateUserPassword.Hashed(
                    layouts.getFirst().write(firebase),
                    CreateUserPasswordHashType.FirebaseScrypt,
                    null);
        }
        throw new IllegalArgumentException("WorkOS takes no hash of kind " + hash.algorithm());
    }

    @Override
    public WorkOsLookup byExternalId(ExternalId id) {
        Answer<Optional<WorkOsUser>> answer =
                api.ask(() -> Optional.of(Accounts.from(users().getByExternalId(id.value()))));
        return Lookups.from(answer);
    }

    /** Asks for the address as written and, where that finds nobody, in canonical form. */
    @Override
    public WorkOsLookup byEmail(EmailAddress email) {
        WorkOsLookup found = new WorkOsLookup.Absent();
        for (String form : Stream.of(email.written(), email.canonical()).distinct().toList()) {
            found = Lookups.from(api.ask(() -> holder(email, form)));
            if (!(found instanceof WorkOsLookup.Absent)) {
                return found;
            }
        }
        return found;
    }

    private Optional<WorkOsUser> holder(EmailAddress email, String form) throws IOException {
        for (JsonNode each : api.list("/user_management/users", Map.of("email", form)).items()) {
            WorkOsUser user = Accounts.from(each);
            if (user.email().filter(email::sameAs).isPresent()) {
                return Optional.of(user);
            }
        }
        return Optional.empty();
    }

    @Override
    public Delivery revokeSessions(WorkOsUserId account) {
        return sessions.revokeAll(account);
    }

    /** WorkOS mails only where its own mails are switched on for the environment. */
    @Override
    public Delivery sendPasswordReset(EmailAddress email) {
        return Deliveries.from(
                lane.writeForOne(
                        api,
                        () -> {
                            api.post(
                                    "/user_management/password_reset",
                                    Map.of("email", email.written()));
                            return email;
                        }));
    }

    @Override
    public Delivery delete(WorkOsUserId account) {
        return Deliveries.from(
                lane.write(
                        api,
                        () -> {
                            users().delete(account.value());
                            return account;
                        }));
    }

    @Override
    public List<LayoutName> known() {
        return layouts.stream().map(FirebaseScryptLayout::layoutName).toList();
    }

    @Override
    public WorkOsAccounts using(LayoutName layout) {
        List<FirebaseScryptLayout> reordered = new ArrayList<>(layouts);
        FirebaseScryptLayout chosen =
                layouts.stream()
                        .filter(each -> each.layoutName().equals(layout))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        layout.value() + " is none of " + known()));
        reordered.remove(chosen);
        reordered.addFirst(chosen);
        return new WorkOsAccounts(api, lane, reordered);
    }

    private UserManagement users() {
        return api.sdk().getUserManagement();
    }
}

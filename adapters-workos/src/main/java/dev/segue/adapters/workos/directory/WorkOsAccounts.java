package dev.segue.adapters.workos.directory;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.WorkOsUserId;
import java.io.IOException;
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
    private final WorkOsHashes hashes;
    private final Sessions sessions;

    /** The accounts, written through that lane, with hashes written so. */
    public WorkOsAccounts(WorkOsApi api, WriteLane lane, WorkOsHashes hashes) {
        this.api = api;
        this.lane = lane;
        this.hashes = hashes;
        this.sessions = new Sessions(api, lane);
    }

    /** A hash that WorkOS does not take by its own guide is refused without asking. */
    @Override
    public Creation create(NewAccount account) {
        return isUnfit(account.credential())
                ? new Creation.HashRefused()
                : Creations.from(lane.write(api, () -> post(account)));
    }

    private boolean isUnfit(Credential credential) {
        return credential instanceof Credential.Imported(var hash)
                && hashes.form(hash) instanceof HashForm.Unfit;
    }

    private WorkOsUser post(NewAccount account) throws IOException {
        return Accounts.from(
                users().create(
                                password(account.credential()).orElse(null),
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
        return change.credential().filter(this::isUnfit).isPresent()
                ? new Creation.HashRefused()
                : Creations.from(lane.write(api, () -> put(account, change)));
    }

    private WorkOsUser put(WorkOsUserId account, AccountChange change) throws IOException {
        return Accounts.from(
                users().update(
                                account.value(),
                                change.credential().flatMap(this::password).orElse(null),
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

    private Optional<CreateUserPassword> password(Credential credential) {
        return switch (credential) {
            case Credential.Proven proven ->
                    Optional.of(new CreateUserPassword.Plaintext(proven.password().secret()));
            case Credential.Imported imported ->
                    switch (hashes.form(imported.hash())) {
                        case HashForm.Written written -> Optional.of(written.toRequest());
                        case HashForm.Unfit unfit -> Optional.empty();
                    };
            case Credential.None none -> Optional.empty();
        };
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
        return hashes.known();
    }

    @Override
    public WorkOsAccounts using(LayoutName layout) {
        return new WorkOsAccounts(api, lane, hashes.using(layout));
    }

    private UserManagement users() {
        return api.sdk().getUserManagement();
    }
}

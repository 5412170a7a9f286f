package dev.segue.application.live;

import dev.segue.application.port.AccountChange;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Creation;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.HashLayouts.LayoutName;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.NewAccount;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.Outage;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.StepAnswer;
import dev.segue.application.port.Token;
import dev.segue.application.port.TrialAccounts;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.application.port.WorkOsLookup;
import dev.segue.application.port.WorkOsOrganizations;
import dev.segue.application.port.WorkOsSession;
import dev.segue.application.port.WorkOsUser;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.WorkOsUserId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A WorkOS that does everything that is asked of it, and some things that it must not. */
final class OddTenant implements TrialAccounts, WorkOsDirectory, WorkOsLogins, WorkOsOrganizations {

    /** What a tenant may do wrong. */
    enum Oddity {
        LETS_ANYBODY_IN,
        LETS_NOBODY_IN,
        CUTS_EXTERNAL_IDS,
        MAKES_DOUBLES,
        SPEAKS_OTHERWISE_OF_DOUBLES,
        REFUSES_RESETS,
        REFUSES_FACTORS,
        KEEPS_ACCOUNTS,
        LISTS_NOTHING
    }

    final List<Account> accounts = new ArrayList<>();
    private final Set<Oddity> odd = EnumSet.noneOf(Oddity.class);
    private int made;

    /** One account. */
    record Account(WorkOsUser user, Password password) {}

    OddTenant(Oddity... oddities) {
        odd.addAll(List.of(oddities));
    }

    @Override
    public List<TrialHash> hashes() {
        Optional<LayoutName> layout = Optional.of(new LayoutName("phc"));
        Password known = new Password("known");
        return List.of(
                new TrialHash("bcrypt", "documented", Role.SENT, Optional.empty(), known),
                new TrialHash("firebase", "documented", Role.SENT, layout, known));
    }

    @Override
    public Trial create(Guest guest, TrialHash hash) {
        return create(guest, hash.password(), Metadata.EMPTY);
    }

    @Override
    public Trial create(Guest guest, Password password, Metadata metadata) {
        boolean taken =
                find(it -> it.email().filter(guest.email()::sameAs).isPresent()).isPresent()
                        || byExternalId(guest.externalId()) instanceof WorkOsLookup.Found;
        if (taken && !odd.contains(Oddity.MAKES_DOUBLES)) {
            return new Trial.Refused(409, List.of(new ErrorCode("taken")));
        }
        String id = guest.externalId().value();
        String stored =
                odd.contains(Oddity.CUTS_EXTERNAL_IDS) && id.length() > 64
                        ? id.substring(0, 64)
                        : id;
        WorkOsUser user =
                new WorkOsUser(
                        new WorkOsUserId("user_" + ++made),
                        Optional.of(new ExternalId(stored)),
                        Optional.of(guest.email()),
                        true,
                        PersonName.UNKNOWN);
        accounts.add(new Account(user, password));
        return new Trial.Made(user);
    }

    @Override
    public Optional<List<WorkOsUser>> newestGuests() {
        return odd.contains(Oddity.LISTS_NOTHING)
                ? Optional.empty()
                : Optional.of(accounts.stream().map(Account::user).toList());
    }

    @Override
    public Creation create(NewAccount account) {
        return odd.contains(Oddity.SPEAKS_OTHERWISE_OF_DOUBLES)
                ? new Creation.Refused(new ErrorCode("something_new"))
                : new Creation.Taken();
    }

    @Override
    public WorkOsLookup byExternalId(ExternalId id) {
        return found(find(user -> user.externalId().filter(id::equals).isPresent()));
    }

    @Override
    public WorkOsLookup byEmail(EmailAddress email) {
        return found(find(user -> user.email().filter(email::sameAs).isPresent()));
    }

    private static WorkOsLookup found(Optional<Account> account) {
        return account.<WorkOsLookup>map(it -> new WorkOsLookup.Found(it.user()))
                .orElseGet(WorkOsLookup.Absent::new);
    }

    private Optional<Account> find(Predicate<WorkOsUser> wanted) {
        return accounts.stream().filter(account -> wanted.test(account.user())).findFirst();
    }

    @Override
    public Delivery delete(WorkOsUserId id) {
        if (odd.contains(Oddity.KEEPS_ACCOUNTS)) {
            return new Delivery.Unanswered(Outage.of("down"));
        }
        accounts.removeIf(account -> account.user().id().equals(id));
        return new Delivery.Done();
    }

    @Override
    public WorkOsLogin authenticate(EmailAddress email, Password password, ClientContext client) {
        Account account = find(it -> it.email().filter(email::sameAs).isPresent()).orElseThrow();
        boolean in =
                odd.contains(Oddity.LETS_ANYBODY_IN)
                        || (account.password().secret().equals(password.secret())
                                && !odd.contains(Oddity.LETS_NOBODY_IN));
        Token token = new Token("t");
        return in
                ? new WorkOsLogin.SignedIn(
                        new WorkOsSession(
                                account.user().id(),
                                account.user().externalId(),
                                token,
                                token,
                                Optional.empty(),
                                Optional.empty()))
                : new WorkOsLogin.Rejected(new ErrorCode("invalid_credentials"));
    }

    @Override
    public Delivery sendPasswordReset(EmailAddress email) {
        return odd.contains(Oddity.REFUSES_RESETS)
                ? new Delivery.Refused(new ErrorCode("password_reset_not_allowed"))
                : new Delivery.Done();
    }

    @Override
    public Delivery ensureTotp(WorkOsUserId user, TotpSecret secret, TotpLabel label) {
        return odd.contains(Oddity.REFUSES_FACTORS)
                ? new Delivery.Refused(new ErrorCode("no_secrets"))
                : new Delivery.Done();
    }

    @Override
    public Delivery signOut(WorkOsSession session) {
        return new Delivery.Done();
    }

    @Override
    public WorkOsLogin resume(StepAnswer answer, ClientContext client) {
        throw new UnsupportedOperationException("it asks for no steps");
    }

    @Override
    public Creation update(WorkOsUserId account, AccountChange change) {
        throw new UnsupportedOperationException("a check changes nothing");
    }

    @Override
    public Delivery revokeSessions(WorkOsUserId account) {
        throw new UnsupportedOperationException("a check ends no sessions");
    }

    @Override
    public Placed ensure(LegacyOrganization organization) {
        throw new UnsupportedOperationException("a check makes no organizations");
    }

    @Override
    public Delivery ensureMember(WorkOsUserId user, OrganizationId organization, Roles roles) {
        throw new UnsupportedOperationException("a check makes no members");
    }
}

package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.cognito.Reply.Answer;
import dev.segue.adapters.legacy.cognito.Reply.Declined;
import dev.segue.adapters.legacy.cognito.Reply.Silence;
import dev.segue.adapters.legacy.rows.Rows;
import dev.segue.adapters.legacy.rows.SeenIds;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.Outage;
import dev.segue.application.port.UserExport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUsersResponse;

/**
 * All users of a pool, read live, 60 a call. Waits where Cognito throttles: the quota is the
 * account's, and live logins use it too. Not safe for use by several threads.
 *
 * <p>A listing does not show who has an authenticator app. Where the pool demands a second factor,
 * everybody counts as having one; where it merely offers one, only {@link
 * CognitoSettings.Reading#factors} finds out.
 */
public final class CognitoListing implements UserExport {

    private static final int PAGE = 60;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CognitoApi api;
    private final Calls calls;
    private final Users users;
    private final CognitoSettings settings;

    private CognitoListing(CognitoSettings settings, Duration firstPause) {
        this.settings = settings;
        this.api = new CognitoApi(settings.access());
        this.calls = PatientCalls.outlasting(api, firstPause);
        this.users = new Users(calls, settings.userPoolId());
    }

    /** A listing of the settings' pool. Nothing is called yet. */
    public static CognitoListing of(CognitoSettings settings) {
        return of(settings, PAUSE);
    }

    static CognitoListing of(CognitoSettings settings, Duration firstPause) {
        return new CognitoListing(settings, firstPause);
    }

    /** Lists from the start each time. A page without an answer is asked for six times. */
    @Override
    public Iterator<ExportRow> rows() {
        return new Rows<>(new Walk()::read);
    }

    @Override
    public void close() {
        api.close();
    }

    private final class Walk {
        private final SeenIds seen = new SeenIds();
        private final Deque<Account> page = new ArrayDeque<>();
        private Optional<String> next = Optional.empty();
        private boolean started;
        private String secondFactor = "";
        private long number;

        Optional<ExportRow> read() {
            if (!started) {
                secondFactor = secondFactor();
            }
            while (page.isEmpty() && (!started || next.isPresent())) {
                ListUsersResponse answer = page(next);
                started = true;
                next = Optional.ofNullable(answer.paginationToken());
                answer.users().forEach(user -> page.add(Account.of(user)));
            }
            if (page.isEmpty()) {
                return Optional.empty();
            }
            number++;
            return Optional.of(row(page.removeFirst()));
        }

        private ExportRow row(Account listed) {
            try {
                if (!seen.add(listed.id().value())) {
                    throw new UnusableField("sub", "is in an earlier row too; list again");
                }
                Account account = listed.isFederated() ? listed : withFactors(listed);
                return new ExportRow.UserRow(
                        number, Possessions.of(account, settings.reading().metadata()));
            } catch (UnusableField e) {
                return e.at(number);
            }
        }

        private Account withFactors(Account listed) {
            if (secondFactor.equals("OFF")) {
                return listed;
            }
            Account account = settings.reading().factors() ? asked(listed) : listed;
            return secondFactor.equals("ON") ? account.withSomeFactor() : account;
        }
    }

    /** Whoever is gone since stays as listed: the import will find out. */
    private Account asked(Account listed) {
        return switch (users.named(listed.username())) {
            case Answer(Account account) -> account;
            case Declined(Refusal refusal) when refusal.is("UserNotFoundException") -> listed;
            case Declined(Refusal refusal) -> throw unreadable(refusal.outage());
            case Silence(Outage outage, boolean ours) -> throw unreadable(outage);
        };
    }

    /** Whether the pool's second factors are OFF, OPTIONAL or ON. */
    private String secondFactor() {
        return given(
                        calls.call(cognito ->
                                cognito.describeUserPool(
                                        ask -> ask.userPoolId(settings.userPoolId()))))
                .userPool()
                .mfaConfigurationAsString();
    }

    private ListUsersResponse page(Optional<String> after) {
        return given(
                calls.call(cognito ->
                        cognito.listUsers(ask ->
                                ask.userPoolId(settings.userPoolId())
                                        .limit(PAGE)
                                        .paginationToken(after.orElse(null)))));
    }

    private static <T> T given(Reply<T> reply) {
        return switch (reply) {
            case Answer(T answer) -> answer;
            case Declined(Refusal refusal) -> throw unreadable(refusal.outage());
            case Silence(Outage outage, boolean ours) -> throw unreadable(outage);
        };
    }

    private static UnreadableExport unreadable(Outage outage) {
        return new UnreadableExport("the listing broke off: " + outage.what(), null);
    }
}

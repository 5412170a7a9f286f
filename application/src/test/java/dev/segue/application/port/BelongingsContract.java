package dev.segue.application.port;

import static dev.segue.application.port.Examples.person;
import static dev.segue.application.port.Examples.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.port.Belongings.Membership;
import dev.segue.application.port.Belongings.Possessions;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.domain.credential.SecretBytes;
import dev.segue.domain.user.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What waits for users, wherever it is kept. */
public abstract class BelongingsContract {

    protected abstract Belongings belongings();

    private final Subject ada = somebody();
    private final Subject bob = somebody();

    @Test
    void gives_back_what_it_keeps_for_each() {
        belongings().keepAll(Map.of(ada, everything(), bob, member("org_2")));

        assertThat(belongings().findAll(List.of(ada, bob, somebody())))
                .containsOnly(Map.entry(ada, everything()), Map.entry(bob, member("org_2")));
    }

    @Test
    void keeps_what_came_last() {
        belongings().keepAll(Map.of(ada, member("org_1")));
        belongings().keepAll(Map.of(ada, member("org_2")));

        assertThat(belongings().findAll(List.of(ada))).containsEntry(ada, member("org_2"));
    }

    @Test
    void destroys_what_is_named_and_nothing_else() {
        belongings().keepAll(Map.of(ada, everything(), bob, everything()));

        belongings().destroyAll(List.of(ada, somebody()));

        assertThat(belongings().findAll(List.of(ada, bob))).containsOnlyKeys(bob);
    }

    @Test
    void keeps_more_than_one_statement_can_name() {
        Map<Subject, Possessions> many = new HashMap<>();
        for (int i = 0; i < 1_500; i++) {
            many.put(somebody(), member("org_" + i));
        }

        belongings().keepAll(many);

        assertThat(belongings().findAll(many.keySet())).isEqualTo(many);
    }

    @Test
    void lets_the_last_of_several_at_once_win_without_mixing_them() throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                Possessions mine = member("org_" + i);
                writers.add(
                        threads.submit(() -> belongings().keepAll(Map.of(ada, mine, bob, mine))));
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }

        Map<Subject, Possessions> found = belongings().findAll(List.of(ada, bob));
        assertThat(found.get(ada)).isNotNull().isEqualTo(found.get(bob));
    }

    private static Possessions everything() {
        return new Possessions(
                List.of(
                        new Membership(
                                new OrganizationId("org_1"),
                                List.of(new RoleSlug("admin"), new RoleSlug("member")))),
                List.of(new TotpSecret(SecretBytes.of(new byte[20]))),
                Metadata.of(Map.of("plan", "gold")));
    }

    private static Possessions member(String organization) {
        return new Possessions(
                List.of(new Membership(new OrganizationId(organization), List.of())),
                List.of(),
                Metadata.EMPTY);
    }

    /** Forgetting a person destroys this as well; for whoever has people beside it. */
    protected final void isForgottenWithTheirOwner(People people) {
        people.put(person(ada, "ada-" + ada + "@example.com"));
        belongings().keepAll(Map.of(ada, everything()));

        people.forget(ada);

        assertThat(belongings().findAll(List.of(ada))).isEmpty();
    }
}

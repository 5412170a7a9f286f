package dev.segue.application.live;

import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.TrialAccounts;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.application.port.WorkOsOrganizations;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.OperationId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Settles on real tenants what documentation leaves open, with accounts that live for seconds. It
 * writes to WorkOS, deletes what it wrote, and says what it could not delete. At the legacy
 * provider it only tries to log in.
 */
public final class LiveCheck {

    private final Parts parts;

    /** What a check works with. */
    public record Parts(
            TrialAccounts trials,
            WorkOsDirectory directory,
            WorkOsLogins logins,
            WorkOsOrganizations organizations,
            LegacyProvider legacy,
            InstantSource clock,
            Supplier<OperationId> ids) {}

    /**
     * What a check may use.
     *
     * @param domain below which addresses are made up; WorkOS may mail to them
     * @param legacyUser whose account at the legacy provider may see one wrong password
     */
    public record Plan(DisposableDomain domain, Optional<EmailAddress> legacyUser) {}

    public LiveCheck(Parts parts) {
        this.parts = parts;
    }

    /** Asks every question, each with accounts of its own, and leaves none of them behind. */
    public LiveReport run(Plan plan) {
        Guests guests = new Guests(parts.trials(), parts.directory(), parts.ids(), plan.domain());
        HashQuestions hashes = new HashQuestions(parts, guests);
        List<Fact> facts = new ArrayList<>();
        try {
            facts.addAll(hashes.ask());
            facts.addAll(new CollisionQuestions(parts, guests).ask());
            facts.addAll(new LimitQuestions(parts, guests).ask());
            facts.add(new ResetQuestion(parts, guests).ask());
            facts.add(new FactorQuestion(parts, guests).ask());
            facts.addAll(new LegacyQuestions(parts, guests).ask(plan.legacyUser()));
        } finally {
            guests.sweep();
        }
        return new LiveReport(facts, hashes.layout(), guests.swept(), guests.leftBehind());
    }
}

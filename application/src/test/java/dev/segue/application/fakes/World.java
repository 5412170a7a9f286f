package dev.segue.application.fakes;

import dev.segue.application.Pseudonyms;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.login.LoginRequest;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.Route;
import dev.segue.application.port.Routed;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.SecretBytes;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserMigration;
import java.util.List;
import java.util.Optional;

/** Everything that outlives a process, in memory: both sides, the ledger, the people, the time. */
public record World(
        TickingClock clock,
        InMemoryLedger ledger,
        InMemoryPeople people,
        InMemoryEscrow escrow,
        FakeLegacy legacy,
        FakeWorkOs workOs,
        FakeOrganizations organizations,
        InMemoryBelongings belongings,
        RecordedAlarms alarms,
        Pseudonyms pseudonyms) {

    /** A world without people. */
    public static World empty() {
        InMemoryLedger ledger = new InMemoryLedger();
        InMemoryPeople people = new InMemoryPeople(ledger, new InMemoryEscrow().following(ledger));
        return new World(
                new TickingClock(),
                ledger,
                people,
                people.escrow(),
                new FakeLegacy(),
                new FakeWorkOs(),
                new FakeOrganizations(),
                new InMemoryBelongings(),
                new RecordedAlarms(),
                new Pseudonyms(SecretBytes.of(new byte[32])));
    }

    /** A world in which Ada has an account at legacy and has never been seen by Segue. */
    public static World withAda() {
        return empty().with(Example.ada());
    }

    /** Gives somebody an account at legacy with the example password. */
    public World with(LegacyUser user) {
        legacy.add(user, Example.PASSWORD);
        return this;
    }

    public Ports ports() {
        return new Ports(
                people,
                ledger,
                escrow,
                new InMemoryInvitations(ledger),
                legacy,
                workOs,
                workOs,
                organizations,
                belongings);
    }

    public Node node() {
        return node(NodeSettings.usual());
    }

    public Node node(NodeSettings settings) {
        return Node.over(ports(), this, settings);
    }

    /** A process that reaches the world through other ports than the world's own. */
    public Node node(Ports ports, NodeSettings settings) {
        return Node.over(ports, this, settings);
    }

    /** Ada logs in with this password. */
    public LoginAnswer adaLogsIn(Password password) {
        return logsIn(Example.email("ada"), password);
    }

    public LoginAnswer logsIn(EmailAddress email, Password password) {
        return node().logIn().logIn(new LoginRequest(email, password, Example.CLIENT));
    }

    public Subject ada() {
        return subject(Example.id("ada"));
    }

    public Subject subject(LegacyId id) {
        return pseudonyms.subjectOf(id);
    }

    public UserMigration state(Subject subject) {
        return ledger.read(subject).state();
    }

    public List<UserEvent> events(Subject subject) {
        return ledger.read(subject).events();
    }

    public Optional<Route> route(Subject subject) {
        return people.find(subject).flatMap(Routed::route);
    }

    /** How often this kind of event is in the ledger, over all streams. */
    public long recorded(Class<? extends UserEvent> kind) {
        return ledger.streams().values().stream()
                .flatMap(List::stream)
                .filter(kind::isInstance)
                .count();
    }
}

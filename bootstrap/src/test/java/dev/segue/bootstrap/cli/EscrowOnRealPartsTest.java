package dev.segue.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.application.Pseudonyms;
import dev.segue.application.escrow.Depositing;
import dev.segue.application.escrow.Depositing.Deposited;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.port.Escrow;
import dev.segue.application.port.Escrow.Deposit;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.People;
import dev.segue.application.port.Person;
import dev.segue.bootstrap.cli.Stage.Actor;
import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.PasswordHash.SaltedDigest;
import dev.segue.domain.credential.PasswordHash.SaltedDigest.SaltPosition;
import dev.segue.domain.credential.SecretBytes;
import dev.segue.sandbox.SandboxOptions;
import dev.segue.sandbox.generate.ExportPlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hash that WorkOS does not take, from the deposit to the login that moves its owner. */
@DatabaseTest(Engine.H2)
class EscrowOnRealPartsTest {

    @Test
    void lets_a_user_in_once_legacy_verifies_no_longer_and_keeps_nothing(
            TestDatabase database, @TempDir Path folder) throws Exception {
        ExportPlan plan = ExportPlan.of(2, 5).withoutSpecialKinds();
        SandboxOptions options = SandboxOptions.defaults().withoutLimits();
        try (Stage stage = Stage.open(database, folder, plan, options);
                Launch.Parts parts = stage.parts()) {
            Actor actor = stage.actors().getFirst();
            assertThat(deposited(parts, actor)).isEqualTo(Deposited.KEPT);
            assertThat(parts.get(Escrow.class).size()).isEqualTo(1);

            stage.sandbox().firebaseState().allowPasswordSignIn(false);
            Actor stranger = new Actor(actor.email(), "not " + actor.password());
            assertThat(Stage.logIn(parts, stranger)).isNotInstanceOf(LoginAnswer.Rejected.class);
            assertThat(stage.sandbox().workOsState().users()).isEmpty();

            assertThat(Stage.logIn(parts, actor)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
            assertThat(parts.get(Escrow.class).size()).isZero();
            assertThat(Stage.logIn(parts, actor)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        }
    }

    private static Deposited deposited(Launch.Parts parts, Actor actor) throws Exception {
        LegacyLookup found = parts.get(LegacyProvider.class).find(actor.login().identifier());
        LegacyUser user = ((LegacyLookup.Found) found).user();
        parts.get(People.class)
                .put(
                        new Person(
                                parts.get(Pseudonyms.class).subjectOf(user.id()),
                                Optional.of(user.id()),
                                user.email()));
        byte[] md5 =
                MessageDigest.getInstance("MD5")
                        .digest(actor.password().getBytes(StandardCharsets.UTF_8));
        SaltedDigest hash =
                new SaltedDigest(
                        Digest.MD5,
                        SaltPosition.SUFFIX,
                        SecretBytes.of(new byte[0]),
                        SecretBytes.of(md5));
        return parts.get(Depositing.class).deposit(new Deposit(user, hash, Instant.now()));
    }
}

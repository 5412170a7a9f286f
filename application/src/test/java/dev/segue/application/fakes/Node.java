package dev.segue.application.fakes;

import dev.segue.application.Pseudonyms;
import dev.segue.application.UserStreams;
import dev.segue.application.account.ChangeEmail;
import dev.segue.application.account.EraseUser;
import dev.segue.application.account.MigrateBack;
import dev.segue.application.account.ResetPassword;
import dev.segue.application.account.SignUp;
import dev.segue.application.campaign.RunCampaign;
import dev.segue.application.campaign.Supplies;
import dev.segue.application.escrow.Depositing;
import dev.segue.application.hashimport.ImportHashes;
import dev.segue.application.hashimport.ImportOrganizations;
import dev.segue.application.login.EscrowLogin;
import dev.segue.application.login.FirstLogin;
import dev.segue.application.login.InvitedLogin;
import dev.segue.application.login.LogIn;
import dev.segue.application.login.OtherWays;
import dev.segue.application.login.Pace;
import dev.segue.application.login.ProvisioningAttempt;
import dev.segue.application.provisioning.Accounts;
import dev.segue.application.provisioning.HandOver;
import dev.segue.application.routing.Explain;
import dev.segue.application.routing.Routing;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.Subject;
import java.util.UUID;

/** One running process: every use case, wired over some ports. */
public record Node(
        LogIn logIn,
        SignUp signUp,
        ResetPassword resetPassword,
        ChangeEmail changeEmail,
        EraseUser eraseUser,
        MigrateBack migrateBack,
        ImportHashes importHashes,
        ImportOrganizations importOrganizations,
        Depositing depositing,
        RunCampaign campaign,
        Routing routing,
        Explain explain) {

    static Node over(Ports ports, World world, NodeSettings settings) {
        UserStreams streams = new UserStreams(ports.ledger());
        Pseudonyms pseudonyms = world.pseudonyms();
        Depositing depositing =
                new Depositing(ports.escrow(), streams, pseudonyms, world.clock(), Node::operation);
        return new Node(
                logIn(ports, world, settings),
                new SignUp(
                        ports.people(),
                        streams,
                        ports.legacy(),
                        ports.directory(),
                        new SignUp.Births(world.clock(), () -> new Subject(UUID.randomUUID()))),
                new ResetPassword(
                        new ResetPassword.Parts(
                                ports.people(),
                                streams,
                                ports.legacy(),
                                ports.directory(),
                                pseudonyms,
                                world.clock())),
                new ChangeEmail(
                        ports.people(), streams, ports.legacy(), ports.directory(), world.clock()),
                new EraseUser(
                        ports.people(), streams, ports.legacy(), ports.directory(), world.clock()),
                new MigrateBack(
                        new MigrateBack.Parts(
                                ports.people(),
                                streams,
                                ports.logins(),
                                ports.directory(),
                                world.alarms(),
                                world.clock())),
                new ImportHashes(
                        new ImportHashes.Parts(
                                ports.people(),
                                ports.ledger(),
                                ports.legacy(),
                                ports.directory(),
                                ports.belongings(),
                                handOver(ports),
                                depositing,
                                pseudonyms,
                                world.clock(),
                                Node::operation)),
                new ImportOrganizations(ports.organizations(), ports.belongings(), pseudonyms),
                depositing,
                campaign(ports, world),
                new Routing(ports.people(), streams, pseudonyms, world.clock()),
                new Explain(ports.ledger()));
    }

    private static HandOver handOver(Ports ports) {
        return new HandOver(ports.belongings(), ports.organizations(), "Example");
    }

    private static RunCampaign campaign(Ports ports, World world) {
        return new RunCampaign(
                new RunCampaign.Parts(
                        ports.people(),
                        new UserStreams(ports.ledger()),
                        ports.legacy(),
                        ports.directory(),
                        ports.invitations(),
                        new Supplies(
                                world.clock(),
                                Node::operation,
                                () -> new Password(UUID.randomUUID().toString()),
                                world.clock()::advance)));
    }

    private static OtherWays otherWays(
            Ports ports, World world, NodeSettings settings, FirstLogin firstLogin) {
        UserStreams streams = new UserStreams(ports.ledger());
        return new OtherWays(
                new EscrowLogin(
                        settings.escrow(),
                        new EscrowLogin.Parts(
                                ports.people(),
                                streams,
                                ports.escrow(),
                                new FakeHashes(),
                                ports.legacy()),
                        firstLogin,
                        world.clock()),
                new InvitedLogin(
                        new InvitedLogin.Parts(
                                ports.people(),
                                streams,
                                ports.logins(),
                                ports.directory(),
                                world.clock()),
                        world.alarms()));
    }

    private static LogIn logIn(Ports ports, World world, NodeSettings settings) {
        ProvisioningAttempt attempts =
                new ProvisioningAttempt(
                        new UserStreams(ports.ledger()),
                        new Accounts(ports.directory(), settings.adoption()),
                        handOver(ports),
                        ports.logins(),
                        new ProvisioningAttempt.Surroundings(world.clock(), world.alarms()));
        Pace pace =
                new Pace(
                        world.clock(),
                        Node::operation,
                        settings.lease(),
                        settings.patience(),
                        settings.threads());
        FirstLogin firstLogin =
                new FirstLogin(ports.people(), ports.ledger(), world.pseudonyms(), attempts, pace);
        return new LogIn(
                ports.people(),
                ports.legacy(),
                ports.logins(),
                firstLogin,
                otherWays(ports, world, settings, firstLogin),
                world.alarms());
    }

    private static OperationId operation() {
        return new OperationId(UUID.randomUUID());
    }
}

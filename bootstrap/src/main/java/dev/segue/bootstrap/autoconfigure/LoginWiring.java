package dev.segue.bootstrap.autoconfigure;

import dev.segue.application.UserStreams;
import dev.segue.application.login.Alarm;
import dev.segue.application.login.EscrowLogin;
import dev.segue.application.login.FirstLogin;
import dev.segue.application.login.InvitedLogin;
import dev.segue.application.login.LogIn;
import dev.segue.application.login.OtherWays;
import dev.segue.application.port.Escrow;
import dev.segue.application.port.HashCheck;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.People;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogins;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Logging in: at the side in charge, by escrow, and by invitation. */
@Configuration(proxyBeanMethods = false)
class LoginWiring {

    @Bean
    EscrowLogin.Parts segueEscrowParts(
            People people,
            UserStreams streams,
            Escrow escrow,
            HashCheck check,
            LegacyProvider legacy) {
        return new EscrowLogin.Parts(people, streams, escrow, check, legacy);
    }

    @Bean
    EscrowLogin segueEscrowLogin(
            SegueProperties properties,
            EscrowLogin.Parts parts,
            FirstLogin firstLogin,
            InstantSource clock) {
        return new EscrowLogin(properties.policy().escrow(), parts, firstLogin, clock);
    }

    @Bean
    InvitedLogin.Parts segueInvitedParts(
            People people,
            UserStreams streams,
            WorkOsLogins logins,
            WorkOsDirectory directory,
            InstantSource clock) {
        return new InvitedLogin.Parts(people, streams, logins, directory, clock);
    }

    @Bean
    OtherWays segueOtherWays(EscrowLogin escrow, InvitedLogin.Parts invited, Alarm alarm) {
        return new OtherWays(escrow, new InvitedLogin(invited, alarm));
    }

    /** Both sides, as a login asks them. */
    record Sides(LegacyProvider legacy, WorkOsLogins workOs) {}

    @Bean
    Sides segueSides(LegacyProvider legacy, WorkOsLogins workOs) {
        return new Sides(legacy, workOs);
    }

    @Bean
    LogIn segueLogIn(
            People people, Sides sides, FirstLogin firstLogin, OtherWays others, Alarm alarm) {
        return new LogIn(people, sides.legacy(), sides.workOs(), firstLogin, others, alarm);
    }
}

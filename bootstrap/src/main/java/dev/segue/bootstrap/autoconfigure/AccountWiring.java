package dev.segue.bootstrap.autoconfigure;

import dev.segue.application.Pseudonyms;
import dev.segue.application.UserStreams;
import dev.segue.application.account.ChangeEmail;
import dev.segue.application.account.EraseUser;
import dev.segue.application.account.MigrateBack;
import dev.segue.application.account.ResetPassword;
import dev.segue.application.account.SignUp;
import dev.segue.application.login.Alarm;
import dev.segue.application.login.FirstLogin;
import dev.segue.application.login.Pace;
import dev.segue.application.login.ProvisioningAttempt;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.People;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.application.provisioning.Accounts;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.Subject;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What users do: log in, sign up, reset, change their e-mail, go back, leave. */
@Configuration(proxyBeanMethods = false)
class AccountWiring {

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(name = "segueAttempts")
    ExecutorService segueAttempts() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    FirstLogin segueFirstLogin(
            People people,
            Ledger ledger,
            Pseudonyms pseudonyms,
            ProvisioningAttempt attempts,
            Pace pace) {
        return new FirstLogin(people, ledger, pseudonyms, attempts, pace);
    }

    @Bean
    Pace seguePace(
            SegueProperties properties,
            InstantSource clock,
            Supplier<OperationId> ids,
            ExecutorService segueAttempts) {
        return new Pace(
                clock,
                ids,
                properties.login().lease(),
                properties.login().patience(),
                segueAttempts);
    }

    @Bean
    ProvisioningAttempt segueProvisioningAttempt(
            UserStreams streams,
            Accounts accounts,
            MigrationAutoConfiguration.Waiting waiting,
            WorkOsLogins logins,
            ProvisioningAttempt.Surroundings surroundings) {
        return new ProvisioningAttempt(streams, accounts, waiting.live(), logins, surroundings);
    }

    @Bean
    Accounts segueAccounts(WorkOsDirectory directory, SegueProperties properties) {
        return new Accounts(directory, properties.policy().adoption());
    }

    @Bean
    ProvisioningAttempt.Surroundings segueSurroundings(InstantSource clock, Alarm alarm) {
        return new ProvisioningAttempt.Surroundings(clock, alarm);
    }

    @Bean
    SignUp segueSignUp(
            People people,
            UserStreams streams,
            LegacyProvider legacy,
            WorkOsDirectory directory,
            InstantSource clock) {
        return new SignUp(
                people,
                streams,
                legacy,
                directory,
                new SignUp.Births(clock, () -> new Subject(UUID.randomUUID())));
    }

    @Bean
    ResetPassword segueResetPassword(
            People people,
            UserStreams streams,
            LegacyProvider legacy,
            WorkOsDirectory directory,
            MigrationAutoConfiguration.Naming naming) {
        return new ResetPassword(
                new ResetPassword.Parts(
                        people, streams, legacy, directory, naming.pseudonyms(), naming.clock()));
    }

    @Bean
    ChangeEmail segueChangeEmail(
            People people,
            UserStreams streams,
            LegacyProvider legacy,
            WorkOsDirectory directory,
            InstantSource clock) {
        return new ChangeEmail(people, streams, legacy, directory, clock);
    }

    @Bean
    EraseUser segueEraseUser(
            People people,
            UserStreams streams,
            LegacyProvider legacy,
            WorkOsDirectory directory,
            InstantSource clock) {
        return new EraseUser(people, streams, legacy, directory, clock);
    }

    @Bean
    MigrateBack segueMigrateBack(
            People people,
            UserStreams streams,
            WorkOsLogins logins,
            WorkOsDirectory directory,
            ProvisioningAttempt.Surroundings surroundings) {
        return new MigrateBack(
                new MigrateBack.Parts(
                        people,
                        streams,
                        logins,
                        directory,
                        surroundings.alarm(),
                        surroundings.clock()));
    }
}

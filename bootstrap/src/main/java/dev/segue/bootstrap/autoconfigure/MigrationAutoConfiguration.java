package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.legacy.firebase.FirebaseHashConfig;
import dev.segue.adapters.legacy.firebase.FirebaseProvider;
import dev.segue.adapters.legacy.firebase.FirebaseSettings;
import dev.segue.adapters.legacy.hash.HashVerifier;
import dev.segue.adapters.workos.directory.WorkOsAccounts;
import dev.segue.adapters.workos.directory.WorkOsAuthentication;
import dev.segue.adapters.workos.directory.WorkOsHashes;
import dev.segue.adapters.workos.directory.WorkOsSettings;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteBudget;
import dev.segue.adapters.workos.http.WriteLane;
import dev.segue.adapters.workos.http.WriteShare;
import dev.segue.application.Pseudonyms;
import dev.segue.application.UserStreams;
import dev.segue.application.account.ChangeEmail;
import dev.segue.application.account.EraseUser;
import dev.segue.application.account.ResetPassword;
import dev.segue.application.account.SignUp;
import dev.segue.application.hashimport.ImportHashes;
import dev.segue.application.hashimport.Probe;
import dev.segue.application.login.Alarm;
import dev.segue.application.login.FirstLogin;
import dev.segue.application.login.Pace;
import dev.segue.application.login.ProvisioningAttempt;
import dev.segue.application.port.HashLayouts;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.People;
import dev.segue.application.port.Settings;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.application.provisioning.Accounts;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.Subject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Both sides and what is done between them; needs credentials for both. */
@AutoConfiguration(after = LedgerAutoConfiguration.class)
@ConditionalOnExpression(
        "'${segue.workos.api-key:}' != '' && '${segue.firebase.project-id:}' != ''")
@Import({LoginWiring.class, CampaignWiring.class})
public class MigrationAutoConfiguration {

    static final String BULK = "segueBulkAccounts";

    @Bean
    @ConditionalOnMissingBean
    WorkOsHashes segueWorkOsHashes(SegueProperties properties) {
        return WorkOsHashes.DOCUMENTED.with(properties.workos().bcrypt2y());
    }

    @Bean
    @ConditionalOnMissingBean
    WorkOsApi segueWorkOsApi(SegueProperties properties, WorkOsHashes hashes) {
        SegueProperties.WorkOs workOs = properties.workos();
        return new WorkOsSettings(
                        workOs.apiKey(),
                        workOs.clientId(),
                        workOs.baseUrl(),
                        workOs.timeout(),
                        hashes)
                .open();
    }

    /** Logins and sign-ups: what cannot be written at once is not written. */
    @Bean
    @Primary
    @ConditionalOnMissingBean(name = "segueLiveAccounts")
    WorkOsDirectory segueLiveAccounts(WorkOsApi api, WriteLane segueLiveLane, WorkOsHashes hashes) {
        return new WorkOsAccounts(api, segueLiveLane, hashes);
    }

    @Bean
    WriteLane segueLiveLane(SegueProperties properties) {
        int share = properties.workos().liveShare();
        return new WriteBudget(WriteShare.of(share, share)).live();
    }

    /**
     * Imports: waits for its turn, and never takes from the logins' share. By name, because the
     * live accounts are hash layouts too.
     */
    @Bean(BULK)
    @ConditionalOnMissingBean(name = BULK)
    HashLayouts segueBulkAccounts(WorkOsApi api, SegueProperties properties, WorkOsHashes hashes) {
        WriteBudget budget = new WriteBudget(WriteShare.of(properties.workos().bulkShare(), 0));
        return new WorkOsAccounts(api, budget.bulk(), hashes);
    }

    @Bean
    @ConditionalOnMissingBean
    WorkOsLogins segueWorkOsLogins(WorkOsApi api, WriteLane segueLiveLane) {
        return new WorkOsAuthentication(api, segueLiveLane);
    }

    @Bean
    @ConditionalOnMissingBean
    LegacyProvider segueLegacyProvider(SegueProperties properties, FirebaseSettings settings) {
        return Optional.ofNullable(properties.firebase().hashConfig())
                .map(FirebaseHashConfig::read)
                .map(parameters -> FirebaseProvider.connect(settings, parameters))
                .orElseGet(() -> FirebaseProvider.connect(settings));
    }

    @Bean
    @ConditionalOnMissingBean
    FirebaseSettings segueFirebaseSettings(SegueProperties properties) {
        SegueProperties.Firebase firebase = properties.firebase();
        return new FirebaseSettings(
                firebase.projectId(),
                firebase.apiKey(),
                Optional.ofNullable(firebase.serviceAccount()),
                firebase.baseUrl(),
                firebase.timeout());
    }

    @Bean
    @ConditionalOnMissingBean
    Alarm segueAlarm() {
        return new LoggedAlarm();
    }

    @Bean
    ImportFactory segueImports(
            ImportHashes.Parts parts,
            Probe.Parts probe,
            @Qualifier(BULK) HashLayouts layouts,
            Settings settings,
            FirebaseSettings firebase) {
        return new ImportFactory(parts, new Probe(probe), layouts, settings, firebase);
    }

    @Bean
    ImportHashes.Parts segueImportParts(
            People people,
            Ledger ledger,
            LegacyProvider legacy,
            @Qualifier(BULK) HashLayouts layouts,
            Naming naming) {
        return new ImportHashes.Parts(
                people,
                ledger,
                legacy,
                layouts.using(layouts.known().getFirst()),
                naming.pseudonyms(),
                naming.clock(),
                naming.ids());
    }

    @Bean
    Probe.Parts segueProbeParts(
            People people,
            UserStreams streams,
            @Qualifier(BULK) HashLayouts layouts,
            WorkOsLogins logins,
            Naming naming) {
        return new Probe.Parts(
                people,
                streams,
                new HashVerifier(),
                layouts,
                logins,
                naming.pseudonyms(),
                naming.clock(),
                naming.ids());
    }

    /** Where names and times come from. */
    record Naming(Pseudonyms pseudonyms, InstantSource clock, Supplier<OperationId> ids) {}

    @Bean
    Naming segueNaming(Pseudonyms pseudonyms, InstantSource clock, Supplier<OperationId> ids) {
        return new Naming(pseudonyms, clock, ids);
    }

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
            WorkOsDirectory directory,
            WorkOsLogins logins,
            ProvisioningSettings settings) {
        return new ProvisioningAttempt(
                streams,
                new Accounts(directory, settings.properties().policy().adoption()),
                logins,
                settings.clock(),
                settings.alarm());
    }

    record ProvisioningSettings(SegueProperties properties, InstantSource clock, Alarm alarm) {}

    @Bean
    ProvisioningSettings segueProvisioningSettings(
            SegueProperties properties, InstantSource clock, Alarm alarm) {
        return new ProvisioningSettings(properties, clock, alarm);
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
            Naming naming) {
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
}

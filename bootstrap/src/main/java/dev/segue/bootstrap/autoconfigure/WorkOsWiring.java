package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.workos.directory.WorkOsAccounts;
import dev.segue.adapters.workos.directory.WorkOsAuthentication;
import dev.segue.adapters.workos.directory.WorkOsHashes;
import dev.segue.adapters.workos.directory.WorkOsSettings;
import dev.segue.adapters.workos.directory.WorkOsTenants;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteBudget;
import dev.segue.adapters.workos.http.WriteLane;
import dev.segue.adapters.workos.http.WriteShare;
import dev.segue.application.port.HashLayouts;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.application.port.WorkOsOrganizations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** WorkOS, with one lane for logins and one for imports. */
@Configuration(proxyBeanMethods = false)
class WorkOsWiring {

    static final String BULK = "segueBulkAccounts";

    static final String BULK_ORGANIZATIONS = "segueBulkOrganizations";

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
    HashLayouts segueBulkAccounts(WorkOsApi api, WriteLane segueBulkLane, WorkOsHashes hashes) {
        return new WorkOsAccounts(api, segueBulkLane, hashes);
    }

    @Bean
    WriteLane segueBulkLane(SegueProperties properties) {
        return new WriteBudget(WriteShare.of(properties.workos().bulkShare(), 0)).bulk();
    }

    @Bean
    @ConditionalOnMissingBean
    WorkOsLogins segueWorkOsLogins(WorkOsApi api, WriteLane segueLiveLane) {
        return new WorkOsAuthentication(api, segueLiveLane);
    }

    @Bean
    @Primary
    @ConditionalOnMissingBean(name = "segueLiveOrganizations")
    WorkOsOrganizations segueLiveOrganizations(WorkOsApi api, WriteLane segueLiveLane) {
        return new WorkOsTenants(api, segueLiveLane);
    }

    @Bean(BULK_ORGANIZATIONS)
    @ConditionalOnMissingBean(name = BULK_ORGANIZATIONS)
    WorkOsOrganizations segueBulkOrganizations(WorkOsApi api, WriteLane segueBulkLane) {
        return new WorkOsTenants(api, segueBulkLane);
    }
}

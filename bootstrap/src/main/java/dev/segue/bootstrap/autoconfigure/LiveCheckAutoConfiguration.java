package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.workos.directory.WorkOsAccounts;
import dev.segue.adapters.workos.directory.WorkOsHashes;
import dev.segue.adapters.workos.directory.WorkOsTenants;
import dev.segue.adapters.workos.directory.WorkOsTrials;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteBudget;
import dev.segue.adapters.workos.http.WriteLane;
import dev.segue.adapters.workos.http.WriteShare;
import dev.segue.application.live.LiveCheck;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.bootstrap.autoconfigure.MigrationAutoConfiguration.Naming;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** The check on real tenants; needs both sides. */
@AutoConfiguration(after = MigrationAutoConfiguration.class)
@ConditionalOnBean({WorkOsApi.class, LegacyProvider.class})
public class LiveCheckAutoConfiguration {

    /** In the imports' share: a check has time, and must not take from the logins'. */
    @Bean
    LiveCheck segueLiveCheck(WorkOsApi api, SegueProperties properties, Asked asked) {
        WriteLane lane = new WriteBudget(WriteShare.of(properties.workos().bulkShare(), 0)).bulk();
        return new LiveCheck(
                new LiveCheck.Parts(
                        new WorkOsTrials(api, lane),
                        new WorkOsAccounts(api, lane, asked.hashes()),
                        asked.logins(),
                        new WorkOsTenants(api, lane),
                        asked.legacy(),
                        asked.naming().clock(),
                        asked.naming().ids()));
    }

    /** What else a check asks. */
    record Asked(WorkOsHashes hashes, WorkOsLogins logins, LegacyProvider legacy, Naming naming) {}

    @Bean
    Asked segueLiveCheckAsks(
            WorkOsHashes hashes, WorkOsLogins logins, LegacyProvider legacy, Naming naming) {
        return new Asked(hashes, logins, legacy, naming);
    }
}

package dev.segue.bootstrap.autoconfigure;

import dev.segue.application.Pseudonyms;
import dev.segue.application.escrow.Depositing;
import dev.segue.application.login.Alarm;
import dev.segue.application.port.Belongings;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.WorkOsOrganizations;
import dev.segue.application.provisioning.HandOver;
import dev.segue.domain.user.OperationId;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Both sides and what is done between them; needs credentials for both. */
@AutoConfiguration(after = {LedgerAutoConfiguration.class, LegacyAutoConfiguration.class})
@ConditionalOnExpression("'${segue.workos.api-key:}' != ''")
@ConditionalOnBean(LegacyProvider.class)
@Import({
    WorkOsWiring.class,
    ImportWiring.class,
    AccountWiring.class,
    LoginWiring.class,
    CampaignWiring.class
})
public class MigrationAutoConfiguration {

    /** What is kept for users until they move, and who hands it over at which pace. */
    record Waiting(Belongings belongings, Depositing depositing, HandOver live, HandOver bulk) {}

    @Bean
    Waiting segueWaiting(
            Belongings belongings,
            Depositing depositing,
            WorkOsOrganizations live,
            @Qualifier(WorkOsWiring.BULK_ORGANIZATIONS) WorkOsOrganizations bulk,
            SegueProperties properties) {
        String issuer = properties.policy().totpIssuer();
        return new Waiting(
                belongings,
                depositing,
                new HandOver(belongings, live, issuer),
                new HandOver(belongings, bulk, issuer));
    }

    /** Where names and times come from. */
    record Naming(Pseudonyms pseudonyms, InstantSource clock, Supplier<OperationId> ids) {}

    @Bean
    Naming segueNaming(Pseudonyms pseudonyms, InstantSource clock, Supplier<OperationId> ids) {
        return new Naming(pseudonyms, clock, ids);
    }

    @Bean
    @ConditionalOnMissingBean
    Alarm segueAlarm() {
        return new LoggedAlarm();
    }
}

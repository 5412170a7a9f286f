package dev.segue.bootstrap.autoconfigure;

import dev.segue.application.Pseudonyms;
import dev.segue.application.UserStreams;
import dev.segue.application.hashimport.ImportHashes;
import dev.segue.application.hashimport.ImportOrganizations;
import dev.segue.application.hashimport.Probe;
import dev.segue.application.port.Belongings;
import dev.segue.application.port.HashCheck;
import dev.segue.application.port.HashLayouts;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.People;
import dev.segue.application.port.Settings;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.application.port.WorkOsOrganizations;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imports, and the probe before them. */
@Configuration(proxyBeanMethods = false)
class ImportWiring {

    @Bean
    ImportFactory segueImports(
            ImportHashes.Parts parts,
            Probe.Parts probe,
            @Qualifier(WorkOsWiring.BULK) HashLayouts layouts,
            Settings settings,
            ImportOrganizations organizations) {
        return new ImportFactory(parts, new Probe(probe), layouts, settings, organizations);
    }

    @Bean
    ImportHashes.Parts segueImportParts(
            People people,
            Ledger ledger,
            CampaignWiring.Sides sides,
            MigrationAutoConfiguration.Waiting waiting,
            MigrationAutoConfiguration.Naming naming) {
        return new ImportHashes.Parts(
                people,
                ledger,
                sides.legacy(),
                sides.bulk(),
                waiting.belongings(),
                waiting.bulk(),
                waiting.depositing(),
                naming.pseudonyms(),
                naming.clock(),
                naming.ids());
    }

    @Bean
    ImportOrganizations segueImportOrganizations(
            @Qualifier(WorkOsWiring.BULK_ORGANIZATIONS) WorkOsOrganizations organizations,
            Belongings belongings,
            Pseudonyms pseudonyms) {
        return new ImportOrganizations(organizations, belongings, pseudonyms);
    }

    /** What proves a password: by computation, and at WorkOS. */
    record Proofs(HashCheck check, WorkOsLogins logins) {}

    @Bean
    Proofs segueProofs(HashCheck check, WorkOsLogins logins) {
        return new Proofs(check, logins);
    }

    @Bean
    Probe.Parts segueProbeParts(
            People people,
            UserStreams streams,
            @Qualifier(WorkOsWiring.BULK) HashLayouts layouts,
            Proofs proofs,
            MigrationAutoConfiguration.Naming naming) {
        return new Probe.Parts(
                people,
                streams,
                proofs.check(),
                layouts,
                proofs.logins(),
                naming.pseudonyms(),
                naming.clock(),
                naming.ids());
    }
}

package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.ledger.EscrowKey;
import dev.segue.adapters.ledger.EscrowKeys;
import dev.segue.adapters.ledger.EscrowVault;
import dev.segue.adapters.ledger.LedgerConfiguration;
import dev.segue.application.Pseudonyms;
import dev.segue.application.UserStreams;
import dev.segue.application.campaign.FollowCampaign;
import dev.segue.application.escrow.Depositing;
import dev.segue.application.port.Belongings;
import dev.segue.application.port.Escrow;
import dev.segue.application.port.Invitations;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.People;
import dev.segue.application.port.Settings;
import dev.segue.application.port.Settings.SettingName;
import dev.segue.application.port.Settings.SettingValue;
import dev.segue.application.routing.Explain;
import dev.segue.application.routing.Routing;
import dev.segue.domain.credential.SecretBytes;
import dev.segue.domain.user.OperationId;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The ledger, what follows from it, and what can be asked of it without any provider. */
@AutoConfiguration(
        beforeName = {
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration"
        },
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@EnableConfigurationProperties(SegueProperties.class)
@Import(LedgerConfiguration.class)
public class LedgerAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource segueClock() {
        return InstantSource.system();
    }

    @Bean
    @ConditionalOnMissingBean
    Supplier<OperationId> segueOperationIds() {
        return () -> new OperationId(UUID.randomUUID());
    }

    /** Refuses another key than the ledger began with: every user would be somebody new. */
    @Bean
    @ConditionalOnMissingBean
    Pseudonyms seguePseudonyms(SegueProperties properties, Settings settings) {
        String configured = properties.fingerprintKey();
        String key =
                configured.isEmpty()
                        ? new KeyFile(properties.home().resolve("fingerprint.key")).readOrMake()
                        : configured;
        Pseudonyms pseudonyms = new Pseudonyms(decoded("segue.fingerprint-key", key));
        SettingValue mine = new SettingValue(pseudonyms.keyCheck());
        SettingValue kept = settings.putIfAbsent(new SettingName("fingerprint-key-check"), mine);
        if (!kept.equals(mine)) {
            throw new Unusable(
                    "segue.fingerprint-key is not the key that this ledger began with; restore"
                            + " fingerprint.key from the first node's home or your backup");
        }
        return pseudonyms;
    }

    /** Refuses to start without a key that something is sealed under. */
    @Bean
    @ConditionalOnMissingBean
    Escrow segueEscrow(EscrowVault vault, EscrowKeys keys) {
        List<String> missing = vault.keysMissingFrom(keys);
        if (!missing.isEmpty()) {
            throw new Unusable(
                    "the escrow is sealed with the key "
                            + missing.getFirst()
                            + ", which is neither segue.escrow.key nor one of"
                            + " segue.escrow.former-keys; restore escrow.key from the first"
                            + " node's home or your backup");
        }
        return vault.open(keys);
    }

    @Bean
    @ConditionalOnMissingBean
    Belongings segueBelongings(EscrowVault vault, EscrowKeys keys) {
        return vault.belongings(keys);
    }

    @Bean
    @ConditionalOnMissingBean
    EscrowKeys segueEscrowKeys(SegueProperties properties) {
        String configured = properties.escrow().key();
        String key =
                configured.isEmpty()
                        ? new KeyFile(properties.home().resolve("escrow.key")).readOrMake()
                        : configured;
        return new EscrowKeys(
                escrowKey("segue.escrow.key", key),
                properties.escrow().formerKeys().stream()
                        .map(former -> escrowKey("segue.escrow.former-keys", former))
                        .toList());
    }

    private static EscrowKey escrowKey(String setting, String key) {
        SecretBytes bytes = decoded(setting, key);
        try {
            return new EscrowKey(bytes);
        } catch (IllegalArgumentException wrongLength) {
            throw new Unusable(setting + ": " + wrongLength.getMessage(), wrongLength);
        }
    }

    private static SecretBytes decoded(String setting, String key) {
        try {
            return SecretBytes.of(
                    Base64.getUrlDecoder()
                            .decode(
                                    key.strip()
                                            .replace('+', '-')
                                            .replace('/', '_')
                                            .replace("=", "")));
        } catch (IllegalArgumentException e) {
            throw new Unusable(setting + " is not base64", e);
        }
    }

    @Bean
    UserStreams segueUserStreams(Ledger ledger) {
        return new UserStreams(ledger);
    }

    @Bean
    Routing segueRouting(
            People people, UserStreams streams, Pseudonyms pseudonyms, InstantSource clock) {
        return new Routing(people, streams, pseudonyms, clock);
    }

    @Bean
    Depositing segueDepositing(
            Escrow escrow,
            UserStreams streams,
            Pseudonyms pseudonyms,
            InstantSource clock,
            Supplier<OperationId> ids) {
        return new Depositing(escrow, streams, pseudonyms, clock, ids);
    }

    @Bean
    FollowCampaign segueFollowCampaign(Invitations invitations, People people) {
        return new FollowCampaign(invitations, people);
    }

    @Bean
    Explain segueExplain(Ledger ledger) {
        return new Explain(ledger);
    }
}

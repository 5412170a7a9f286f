package dev.segue.bootstrap.autoconfigure;

import dev.segue.application.UserStreams;
import dev.segue.application.campaign.CampaignStopped;
import dev.segue.application.campaign.RunCampaign;
import dev.segue.application.campaign.Supplies;
import dev.segue.application.port.HashLayouts;
import dev.segue.application.port.Invitations;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.People;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.OperationId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reset campaigns, which write to WorkOS as imports do. */
@Configuration(proxyBeanMethods = false)
class CampaignWiring {

    /** What a campaign asks and writes to. */
    record Sides(LegacyProvider legacy, WorkOsDirectory bulk) {}

    @Bean
    Sides segueCampaignSides(
            LegacyProvider legacy, @Qualifier(WorkOsWiring.BULK) HashLayouts layouts) {
        return new Sides(legacy, layouts.using(layouts.known().getFirst()));
    }

    @Bean
    RunCampaign segueCampaign(
            People people,
            UserStreams streams,
            Sides sides,
            Invitations invitations,
            Supplies supplies) {
        return new RunCampaign(
                new RunCampaign.Parts(
                        people, streams, sides.legacy(), sides.bulk(), invitations, supplies));
    }

    @Bean
    Supplies segueCampaignSupplies(InstantSource clock, Supplier<OperationId> ids) {
        return new Supplies(clock, ids, CampaignWiring::unguessable, CampaignWiring::pause);
    }

    /** 192 bits, thrown away as soon as WorkOS has them. */
    private static Password unguessable() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampaignStopped(
                    "the campaign was interrupted; run the same command to resume");
        }
    }
}

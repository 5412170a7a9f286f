package dev.segue.bootstrap.cli;

import dev.segue.application.campaign.FollowCampaign;
import dev.segue.application.campaign.FollowCampaign.Waiting;
import dev.segue.application.port.Invitations.CohortCount;
import dev.segue.domain.provider.LegacyId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** How campaigns have come on. */
@Command(
        name = "status",
        description = "Show how many of each cohort have moved; --list names who has not.",
        mixinStandardHelpOptions = true)
final class CampaignStatusCommand implements Runnable {

    @ParentCommand private CampaignCommand parent;

    @Spec private CommandSpec spec;

    @Option(
            names = "--list",
            description = "Name everybody who was invited and whom legacy still answers.")
    private boolean list;

    @Override
    public void run() {
        try (Launch.Parts parts = parent.segue().open()) {
            FollowCampaign campaign = parts.get(FollowCampaign.class);
            Output output = parent.segue().output(spec);
            Map<String, Object> document = new LinkedHashMap<>();
            List<CohortCount> cohorts = campaign.cohorts();
            cohorts.forEach(cohort -> output.line(line(cohort)));
            if (cohorts.isEmpty()) {
                output.line("nobody was invited yet");
            }
            document.put("cohorts", cohorts.stream().map(CampaignStatusCommand::fields).toList());
            if (list) {
                List<Map<String, Object>> waiting = new ArrayList<>();
                campaign.waiting(one -> {
                    output.line(line(one));
                    if (output.json()) {
                        waiting.add(fields(one));
                    }
                });
                document.put("waiting", waiting);
            }
            output.document(document);
        }
    }

    private static String line(CohortCount cohort) {
        return "%-30s %,10d invited  %,10d moved  %,10d waiting"
                .formatted(
                        cohort.cohort(),
                        cohort.invited(),
                        cohort.moved(),
                        cohort.invited() - cohort.moved());
    }

    private static Map<String, Object> fields(CohortCount cohort) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("cohort", cohort.cohort().value());
        fields.put("invited", cohort.invited());
        fields.put("moved", cohort.moved());
        fields.put("waiting", cohort.invited() - cohort.moved());
        return fields;
    }

    private static String line(Waiting one) {
        return "%s  %s  invited %s with %s%s"
                .formatted(
                        one.subject(),
                        one.user().map(LegacyId::value).orElse("-"),
                        one.invitation().at(),
                        one.invitation().cohort(),
                        one.held() ? ", held by an operator" : "");
    }

    private static Map<String, Object> fields(Waiting one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subject", one.subject().toString());
        fields.put("legacyId", one.user().map(LegacyId::value).orElse(null));
        fields.put("cohort", one.invitation().cohort().value());
        fields.put("invitedAt", one.invitation().at().toString());
        fields.put("held", one.held());
        return fields;
    }
}

package dev.segue.bootstrap.cli;

import dev.segue.application.campaign.CampaignOutcome.Kind;
import dev.segue.application.campaign.CampaignPlan;
import dev.segue.application.campaign.CampaignPlan.Freshness;
import dev.segue.application.campaign.OptOut;
import dev.segue.application.campaign.RunCampaign;
import dev.segue.application.plan.SecondFactors;
import dev.segue.bootstrap.autoconfigure.SegueProperties;
import dev.segue.bootstrap.autoconfigure.Unusable;
import dev.segue.domain.user.Cohort;
import dev.segue.domain.user.ParkReason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Invites one cohort. Run again after a crash: it goes on where it was. */
@Command(
        name = "run",
        description = {
            "Invite one cohort: WorkOS mails each user a link to choose a new password.",
            "Run the same command again to resume; raise --size to let the cohort grow."
        },
        mixinStandardHelpOptions = true)
final class CampaignRunCommand implements Callable<Integer> {

    /** Longer than WorkOS may have an import's write wait, so that none comes late. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    @ParentCommand private CampaignCommand parent;

    @Spec private CommandSpec spec;

    @Option(
            names = "--cohort",
            required = true,
            paramLabel = "NAME",
            description = "Names the cohort in the ledger: letters, digits, dots and dashes.")
    private String cohort;

    @Option(
            names = "--size",
            required = true,
            paramLabel = "N",
            description = "How many the cohort is to have in all, earlier runs included.")
    private int size;

    @Option(
            names = "--per-minute",
            required = true,
            paramLabel = "M",
            description = "The most mails in a minute, evenly spread.")
    private int perMinute;

    @Option(
            names = "--reasons",
            split = ",",
            paramLabel = "REASON",
            description =
                    "Invite users who are parked for these (default: RESET_NEEDED, NO_HASH,"
                            + " HASH_REFUSED, HASH_UNSUPPORTED).")
    private Set<ParkReason> reasons = CampaignPlan.WITHOUT_ANOTHER_WAY;

    @Option(
            names = "--opt-out",
            paramLabel = "FILE",
            description = "Users to leave out: an e-mail, firebase:ID or subject on each line.")
    private Path optOut;

    @Option(
            names = "--as-known",
            description = "Trust what Segue has written down, without asking legacy of each user.")
    private boolean asKnown;

    @Option(names = "--dry-run", description = "Say who would be invited; write nothing anywhere.")
    private boolean dryRun;

    @Option(
            names = "--outcomes",
            paramLabel = "FILE",
            description = "Where outcomes are added (default: campaign-NAME.outcomes.ndjson).")
    private Path outcomes;

    @Override
    public Integer call() {
        OptOut list = optOut == null ? OptOut.NOBODY : OptOutFile.read(optOut);
        try (Launch.Parts parts = parent.segue().open()) {
            CampaignPlan plan = plan(parts.get(SegueProperties.class), list);
            RunCampaign campaign = parts.get(RunCampaign.class);
            try (CampaignOutcomes file =
                    new CampaignOutcomes(outcomeFile(), spec.commandLine().getErr())) {
                try {
                    if (dryRun) {
                        campaign.rehearse(plan, file);
                    } else {
                        campaign.run(plan, file);
                    }
                } finally {
                    report(file);
                }
                return file.complete() ? 0 : Segue.IN_PART;
            }
        }
    }

    private CampaignPlan plan(SegueProperties properties, OptOut list) {
        SegueProperties.Policy policy = properties.policy();
        try {
            return new CampaignPlan(
                    new Cohort(cohort),
                    size,
                    reasons,
                    list,
                    perMinute,
                    new CampaignPlan.Policy(
                            policy.adoption(),
                            policy.secondFactors() == SecondFactors.STAY,
                            asKnown ? Freshness.AS_KNOWN : Freshness.ASK_LEGACY,
                            LEASE));
        } catch (IllegalArgumentException outOfBounds) {
            throw new Unusable(outOfBounds.getMessage(), outOfBounds);
        }
    }

    private Path outcomeFile() {
        String kind = dryRun ? "dry-run" : "outcomes";
        return outcomes == null
                ? Path.of("campaign-%s.%s.ndjson".formatted(cohort, kind))
                : outcomes;
    }

    private void report(CampaignOutcomes file) {
        Output output = parent.segue().output(spec);
        file.kinds().forEach((kind, count) -> output.line("%,10d  %s".formatted(count, kind)));
        if (file.kinds().getOrDefault(Kind.INVITED, 0L) > 0) {
            output.line("who has answered: segue campaign status");
        }
        output.line("each user: " + outcomeFile());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("cohort", cohort);
        document.put("dryRun", dryRun);
        document.put("outcomes", file.kinds());
        document.put("outcomeFile", outcomeFile().toString());
        output.document(document);
    }
}

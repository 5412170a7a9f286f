package dev.segue.application.plan;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.OrganizationExport;
import dev.segue.application.port.OrganizationExport.MembershipRow;
import dev.segue.application.port.OrganizationExport.OrganizationRow;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.domain.provider.LegacyId;
import java.util.Iterator;

/**
 * Says of every user of an export how they will get to WorkOS, before anything moves. Reads the
 * export and nothing else; keeps eight bytes a row in memory.
 */
public final class PlanMigration {

    private final PathPolicy policy;

    public PlanMigration(PathPolicy policy) {
        this.policy = policy;
    }

    /** Hears of each row, in the order of the export. */
    public interface Watch {
        void planned(long number, LegacyId user, UserPlan plan);

        void unreadable(long number, String field, String remedy);
    }

    /** Plans every user. */
    public MigrationPlan users(UserExport export, Survey survey, Watch watch) {
        MigrationPlan plan = new MigrationPlan(survey.collidingEmails());
        Iterator<ExportRow> rows = export.rows();
        while (rows.hasNext()) {
            switch (rows.next()) {
                case ExportRow.UserRow(long number, ExportedUser user) -> {
                    boolean taken = user.user().email().filter(survey::collides).isPresent();
                    UserPlan planned = policy.plan(user, taken);
                    plan.count(user, planned, policy.acceptance());
                    watch.planned(number, user.user().id(), planned);
                }
                case ExportRow.UnreadableRow(long number, String field, String remedy) -> {
                    plan.countUnreadable();
                    watch.unreadable(number, field, remedy);
                }
            }
        }
        return plan;
    }

    /** Adds what organizations the users will find themselves in. */
    public void organizations(OrganizationExport export, MigrationPlan plan, Watch watch) {
        Iterator<OrganizationRow> organizations = export.organizations();
        while (organizations.hasNext()) {
            switch (organizations.next()) {
                case OrganizationRow.Usable(var organization) -> plan.count(organization);
                case OrganizationRow.Unusable(long number, var field, var remedy) -> {
                    plan.countUnreadable();
                    watch.unreadable(number, "organizations: " + field, remedy);
                }
            }
        }
        Iterator<MembershipRow> memberships = export.memberships();
        while (memberships.hasNext()) {
            switch (memberships.next()) {
                case MembershipRow.Usable(var user, var membership) ->
                        plan.countMembership(membership);
                case MembershipRow.Unusable(long number, var field, var remedy) -> {
                    plan.countUnreadable();
                    watch.unreadable(number, "memberships: " + field, remedy);
                }
            }
        }
    }
}

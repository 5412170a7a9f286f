package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.cognito.Reply.Answer;
import dev.segue.adapters.legacy.cognito.Reply.Declined;
import dev.segue.adapters.legacy.cognito.Reply.Silence;
import dev.segue.application.port.Outage;
import dev.segue.application.port.UserExport.UnreadableExport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListGroupsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUsersInGroupResponse;

/** The groups of the pool and who is in them. */
final class Groups {

    private final Calls calls;
    private final String poolId;

    Groups(Calls calls, String poolId) {
        this.calls = calls;
        this.poolId = poolId;
    }

    /**
     * All of them, in the pool's order.
     *
     * @throws UnreadableExport if Cognito does not show them
     */
    List<String> names() {
        List<String> names = new ArrayList<>();
        String token = null;
        do {
            String next = token;
            ListGroupsResponse page =
                    switch (calls.call(
                            cognito ->
                                    cognito.listGroups(
                                            ask -> ask.userPoolId(poolId).nextToken(next)))) {
                        case Answer(var answer) -> answer;
                        case Declined(Refusal refusal) -> throw unreadable(refusal.outage());
                        case Silence(Outage outage, boolean ours) -> throw unreadable(outage);
                    };
            page.groups().stream().map(GroupType::groupName).forEach(names::add);
            token = page.nextToken();
        } while (token != null);
        return names;
    }

    /**
     * The users of a group; empty if there is no such group.
     *
     * @throws UnreadableExport if Cognito does not show them
     */
    Optional<List<Account>> members(String group) {
        List<Account> members = new ArrayList<>();
        String token = null;
        do {
            Optional<ListUsersInGroupResponse> page = page(group, token);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            page.get().users().forEach(user -> members.add(Account.of(user)));
            token = page.get().nextToken();
        } while (token != null);
        return Optional.of(members);
    }

    private Optional<ListUsersInGroupResponse> page(String group, String token) {
        return switch (calls.call(
                cognito ->
                        cognito.listUsersInGroup(
                                ask -> ask.userPoolId(poolId).groupName(group).nextToken(token)))) {
            case Answer(var answer) -> Optional.of(answer);
            case Declined(Refusal refusal) when isNoGroup(refusal) -> Optional.empty();
            case Declined(Refusal refusal) -> throw unreadable(refusal.outage());
            case Silence(Outage outage, boolean ours) -> throw unreadable(outage);
        };
    }

    /** A pool that is not there has the same name of an error. */
    private static boolean isNoGroup(Refusal refusal) {
        return refusal.is("ResourceNotFoundException") && refusal.says("group");
    }

    private static UnreadableExport unreadable(Outage outage) {
        return new UnreadableExport("the groups cannot be read: " + outage.what(), null);
    }
}

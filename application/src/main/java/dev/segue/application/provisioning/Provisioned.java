package dev.segue.application.provisioning;

import dev.segue.domain.user.Binding;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.WorkOsUserId;

/** What came of giving a candidate an account at WorkOS. */
public sealed interface Provisioned {

    /** The account exists, is theirs, and has the credential. */
    record Bound(WorkOsUserId account, Binding binding) implements Provisioned {}

    /** Not now, or not without a person's decision. Nothing of anybody else's was touched. */
    record Parked(ParkReason reason) implements Provisioned {}

    /** Something is there, or may be: look before writing again. */
    record Occupied() implements Provisioned {}
}

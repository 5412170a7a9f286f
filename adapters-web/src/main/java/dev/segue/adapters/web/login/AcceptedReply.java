package dev.segue.adapters.web.login;

import io.swagger.v3.oas.annotations.media.Schema;

/** What can be said to somebody who may not learn whether an account exists. */
record AcceptedReply(@Schema(allowableValues = "accepted") String status) {

    static final AcceptedReply ACCEPTED = new AcceptedReply("accepted");
}

package dev.segue.adapters.web.login;

/** What can be said to somebody who may not learn whether an account exists. */
record AcceptedReply(String status) {

    static final AcceptedReply ACCEPTED = new AcceptedReply("accepted");
}

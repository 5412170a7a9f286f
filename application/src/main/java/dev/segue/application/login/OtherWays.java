package dev.segue.application.login;

/** How users log in whom legacy does not let in. */
public record OtherWays(EscrowLogin escrow, InvitedLogin invited) {}

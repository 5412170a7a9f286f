package dev.segue.application.progress;

/** The name under which a kind of event is stored, as docs/ledger.md lists them. */
public record EventName(String value) {}

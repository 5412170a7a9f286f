package dev.segue.bootstrap.planted;

import org.axonframework.eventsourcing.eventstore.EventStore;

/** Planted: a command that reads the event store. */
public record CommandOnAxon(EventStore store) {}

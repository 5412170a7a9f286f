package dev.segue.application.port.planted;

/** Planted: a port that nobody implements. */
public interface PortWithoutAdapter {}

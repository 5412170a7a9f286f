package dev.segue.application.port.planted;

/** Planted: a port that leaves it open which string is which. */
public interface StringlyPort {

    boolean move(String userId, String organizationId);
}

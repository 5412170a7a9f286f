package dev.segue.application.planted;

import org.springframework.context.ApplicationContext;

/** Planted: a use case that looks its parts up in Spring. */
public record UseCaseInSpring(ApplicationContext context) {}

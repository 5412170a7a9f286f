package dev.segue.adapters.workos.planted;

import org.springframework.context.ApplicationContext;

/** Planted: a directory that knows Spring. */
public record DirectoryInSpring(ApplicationContext context) {}

package dev.segue.planted.util;

/** Planted: a drawer in a drawer. */
public final class StringUtils {
    private StringUtils() {}
}

package dev.segue.benchmarks.measure;

import java.util.Locale;

/** How measured values are written: three digits that count, never a decimal comma. */
public final class Figure {

    private Figure() {}

    /** For people and programs alike. */
    public static String of(double value) {
        double size = Math.abs(value);
        String form = size < 10 ? "%.3f" : size < 100 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, form, value);
    }
}

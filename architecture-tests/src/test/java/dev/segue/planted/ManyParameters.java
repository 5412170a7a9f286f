package dev.segue.planted;

/** Planted: a method and a constructor that take too much. */
public final class ManyParameters {
    public ManyParameters(int a, int b, int c, int d, int e, int f, int g, int h, int i) {
        add(a + b, c + d, e + f, g, h, i);
    }

    static int add(int a, int b, int c, int d, int e, int f) {
        return a + b + c + d + e + f;
    }
}

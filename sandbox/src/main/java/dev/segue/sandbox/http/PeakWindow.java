package dev.segue.sandbox.http;

import java.util.Arrays;

/** The most events that ever fell into one span of time. */
final class PeakWindow {
    private final long span;
    private long[] ring = new long[1024];
    private int head;
    private int size;
    private int peak;
    private long total;

    PeakWindow(long spanMillis) {
        this.span = spanMillis;
    }

    synchronized void add(long now) {
        while (size > 0 && now - ring[head] >= span) {
            head = (head + 1) % ring.length;
            size--;
        }
        if (size == ring.length) {
            grow();
        }
        ring[(head + size) % ring.length] = now;
        size++;
        total++;
        peak = Math.max(peak, size);
    }

    synchronized int peak() {
        return peak;
    }

    synchronized long total() {
        return total;
    }

    private void grow() {
        long[] larger = Arrays.copyOfRange(ring, head, head + ring.length * 2);
        System.arraycopy(ring, 0, larger, ring.length - head, head);
        ring = larger;
        head = 0;
    }
}

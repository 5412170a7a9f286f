package dev.segue.sandbox.http;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The faults in force. The first one that applies to a request is the one it suffers. */
public final class Faults {
    private final List<Armed> armed = new CopyOnWriteArrayList<>();

    private record Armed(Fault fault, AtomicInteger seen) {
        boolean hits(String method, String path) {
            if (fault.method() != null && !fault.method().equalsIgnoreCase(method)) {
                return false;
            }
            if (!fault.path().matcher(path).find()) {
                return false;
            }
            int place = seen.getAndIncrement() - fault.skip();
            return place >= 0 && (fault.count() == null || place < fault.count());
        }
    }

    /** In force from the next request on. */
    public void add(Fault fault) {
        armed.add(new Armed(fault, new AtomicInteger()));
    }

    /** Nothing goes wrong any more. */
    public void clear() {
        armed.clear();
    }

    Optional<Fault> suffered(String method, String path) {
        for (Armed candidate : armed) {
            if (candidate.hits(method, path)) {
                return Optional.of(candidate.fault());
            }
        }
        return Optional.empty();
    }
}

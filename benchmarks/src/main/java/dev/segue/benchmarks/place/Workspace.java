package dev.segue.benchmarks.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder and what runs in it; all gone when closed, or when the process is stopped. */
public final class Workspace implements AutoCloseable {

    /** What must be ended before the folder is deleted. */
    @FunctionalInterface
    public interface Tenant extends AutoCloseable {
        @Override
        void close();
    }

    private final Path folder;
    private final Deque<Tenant> tenants = new ArrayDeque<>();

    private Workspace(Path folder) {
        this.folder = folder;
    }

    public static Workspace open() {
        try {
            Workspace workspace = new Workspace(Files.createTempDirectory("segue-bench-"));
            Runtime.getRuntime().addShutdownHook(new Thread(workspace::close));
            return workspace;
        } catch (IOException e) {
            throw new Unusable("no temporary folder can be made", e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Ends the tenant with the workspace, the latest first. */
    public synchronized <T extends Tenant> T keep(T tenant) {
        tenants.push(tenant);
        return tenant;
    }

    @Override
    public synchronized void close() {
        try {
            endTenants();
        } finally {
            delete();
        }
    }

    /** All of them, even if one does not end well. */
    private void endTenants() {
        if (!tenants.isEmpty()) {
            try {
                tenants.pop().close();
            } finally {
                endTenants();
            }
        }
    }

    private void delete() {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("temporary files are left in " + folder, e);
        }
    }
}

package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.auth0.ExportJob.Link;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The file of an export job. Where its download breaks off or stalls, a new link is asked for and
 * the file is read on from there. The link is its own permission: no token goes with it.
 */
final class ResumingDownload extends InputStream {

    private static final int MOST_BREAKS = 5;
    private static final long PAUSE_MILLIS = 50;
    private static final int CHUNK = 1 << 16;
    private static final long UNKNOWN = -1;

    private final Auth0Http http;
    private final ExportJob job;
    private final Duration stall;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Optional<InputStream> open = Optional.empty();
    private Optional<String> jobId = Optional.empty();
    private long position;
    private long length = UNKNOWN;
    private int breaks;

    ResumingDownload(Auth0Http http, ExportJob job) {
        this.http = http;
        this.job = job;
        this.stall = http.settings().timeout();
    }

    /** The same download will not go on, however often it is tried. */
    private static final class Ended extends IOException {
        private static final long serialVersionUID = 1L;

        Ended(String why, Throwable cause) {
            super(why, cause);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        while (true) {
            try {
                return readOn(target, offset, count);
            } catch (Ended e) {
                throw e;
            } catch (IOException e) {
                breaks++;
                if (breaks > MOST_BREAKS) {
                    throw e;
                }
                closeBody();
                pause();
            }
        }
    }

    private int readOn(byte[] target, int offset, int count) throws IOException {
        if (open.isEmpty()) {
            open = Optional.of(connect());
        }
        InputStream body = open.get();
        // A buffer of its own: a read that is given up may still be writing into it.
        byte[] chunk = new byte[Math.min(count, CHUNK)];
        int read = inTime(() -> body.read(chunk));
        if (read < 0) {
            if (length != UNKNOWN && position < length) {
                throw new IOException("the export's file ended early");
            }
            return -1;
        }
        System.arraycopy(chunk, 0, target, offset, read);
        position += read;
        breaks = 0;
        return read;
    }

    private InputStream connect() throws IOException {
        Link link = link();
        HttpRequest.Builder request = HttpRequest.newBuilder(link.location()).timeout(stall);
        if (position > 0) {
            request.header("Range", "bytes=" + position + "-");
        }
        HttpResponse<InputStream> response = sent(request.build());
        boolean resumed = response.statusCode() == 206;
        if (!resumed && response.statusCode() != 200) {
            response.body().close();
            throw new IOException("the export's file answered HTTP " + response.statusCode());
        }
        long before = resumed ? position : 0;
        length =
                response.headers().firstValueAsLong("Content-Length").stream()
                        .map(rest -> before + rest)
                        .findFirst()
                        .orElse(UNKNOWN);
        response.body().skipNBytes(position - before);
        return response.body();
    }

    private Link link() throws IOException {
        try {
            Link link = job.link();
            if (jobId.filter(id -> !id.equals(link.jobId())).isPresent()) {
                throw new Ended(
                        "Auth0 has deleted the export while it was read; start again", null);
            }
            jobId = Optional.of(link.jobId());
            return link;
        } catch (NoAnswer e) {
            throw new Ended(e.getMessage(), e);
        }
    }

    private HttpResponse<InputStream> sent(HttpRequest request) throws IOException {
        try {
            return http.client().send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The client's own timeout ends with the headers; a body may stall for ever. */
    private int inTime(Callable<Integer> reading) throws IOException {
        Future<Integer> running = threads.submit(reading);
        try {
            return running.get(stall.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the export's file broke off", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("the export's file stalled", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            running.cancel(true);
        }
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS << breaks);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Ended interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Ended("the download was interrupted", e);
    }

    private void closeBody() throws IOException {
        if (open.isPresent()) {
            InputStream body = open.get();
            open = Optional.empty();
            body.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeBody();
        threads.shutdownNow();
    }
}

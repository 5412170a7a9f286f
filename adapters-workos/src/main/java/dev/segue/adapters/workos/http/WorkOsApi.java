package dev.segue.adapters.workos.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.workos.WorkOS;
import com.workos.common.exceptions.RateLimitException;
import com.workos.common.exceptions.WorkOSException;
import com.workos.common.http.RequestConfig;
import com.workos.common.http.RequestOptions;
import com.workos.common.http.RetryConfig;
import dev.segue.adapters.workos.http.Answer.Limit;
import dev.segue.application.port.Outage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kotlin.Pair;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * One environment of WorkOS, through its official SDK. Sends every request once, follows no
 * redirect (a body may hold a password) and turns whatever happens into an {@link Answer}.
 * Thread-safe; blocks the calling thread, which may be virtual.
 */
public final class WorkOsApi implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);
    private static final String MOST_PER_PAGE = "100";

    private final WorkOS sdk;
    private final OkHttpClient http;
    private final Duration timeout;

    private WorkOsApi(WorkOS sdk, OkHttpClient http, Duration timeout) {
        this.sdk = sdk;
        this.http = http;
        this.timeout = timeout;
    }

    /**
     * Prepares to talk to an environment; connects with the first request.
     *
     * @param baseUrl without a trailing path, such as {@code https://api.workos.com}
     * @param timeout of a whole call; connecting may take 2 s of it
     */
    public static WorkOsApi open(String apiKey, String clientId, String baseUrl, Duration timeout) {
        OkHttpClient http =
                new OkHttpClient.Builder()
                        .addInterceptor(new SingleDelivery())
                        .connectionPool(new ConnectionPool(64, 30, TimeUnit.SECONDS))
                        .connectTimeout(CONNECT_TIMEOUT)
                        .callTimeout(timeout)
                        .readTimeout(timeout)
                        .writeTimeout(timeout)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .build();
        WorkOS sdk =
                WorkOS.builder()
                        .apiKey(apiKey)
                        .clientId(clientId)
                        .apiBaseUrl(baseUrl)
                        .httpClient(http)
                        .retryConfig(RetryConfig.DISABLED)
                        .build();
        return new WorkOsApi(sdk, http, timeout);
    }

    /** The SDK, for calls within {@link #ask}. */
    public WorkOS sdk() {
        return sdk;
    }

    /** For every POST: the SDK's own idempotency key is a hash over the body, password and all. */
    public static RequestOptions randomKey() {
        return RequestOptions.builder().idempotencyKey(UUID.randomUUID().toString()).build();
    }

    /**
     * Reads a page without the SDK's models: one that does not fit them surfaces there as an {@code
     * IllegalArgumentException}, like a bug of ours. To be called within {@link #ask}.
     */
    public Listing list(String path, Map<String, String> query) throws IOException {
        List<Pair<String, String>> pairs = new ArrayList<>();
        query.forEach((name, value) -> pairs.add(new Pair<>(name, value)));
        return Listing.from(sdk.baseClient.requestJson(new RequestConfig("GET", path, pairs)));
    }

    /** All items of a list, read to the end. To be called within {@link #ask}. */
    public List<JsonNode> listAll(String path, Map<String, String> filter) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        Map<String, String> query = new HashMap<>(filter);
        query.put("limit", MOST_PER_PAGE);
        Optional<String> next;
        do {
            Listing page = list(path, query);
            items.addAll(page.items());
            next = page.next();
            next.ifPresent(cursor -> query.put("after", cursor));
        } while (next.isPresent() && cursors.add(next.get()));
        return items;
    }

    /** Reads one object without the SDK's models. To be called within {@link #ask}. */
    public JsonNode get(String path) {
        return sdk.baseClient.requestJson(new RequestConfig("GET", path));
    }

    /** Writes without the SDK's models. To be called within {@link #ask}. */
    public JsonNode send(String method, String path, Map<String, ?> body) {
        return sdk.baseClient.requestJson(
                new RequestConfig(method, path, List.of(), body, null, null, randomKey()));
    }

    /**
     * Posts where the answer does not matter, or the SDK's model of it is too strict. To be called
     * within {@link #ask}.
     */
    public void post(String path, Map<String, String> body) throws IOException {
        var config = new RequestConfig("POST", path, List.of(), body, null, null, randomKey());
        sdk.baseClient.requestVoid(config);
    }

    /** Makes a call, once. */
    public <T> Answer<T> ask(Call<T> call) {
        try {
            return new Answer.Given<>(call.make());
        } catch (WorkOSException failure) {
            return failed(failure);
        } catch (JsonProcessingException | UnreadableAnswer unreadable) {
            return missing("WorkOS answered with something other than the documented JSON");
        } catch (IOException broken) {
            return missing(transport(broken));
        }
    }

    private <T> Answer<T> failed(WorkOSException failure) {
        int status = failure.status;
        if (failure instanceof RateLimitException limited) {
            return limited(limited);
        }
        if (status == 0) {
            return missing(transport(failure.getCause()));
        }
        if (status < 400 || status >= 500 || status == 408) {
            return missing("WorkOS answered " + status);
        }
        return problem(failure)
                .<Answer<T>>map(Answer.Declined::new)
                .orElseGet(() ->
                        missing(
                                "WorkOS answered "
                                        + status
                                        + " without a JSON body: is the base URL right?"));
    }

    private Optional<Problem> problem(WorkOSException failure) {
        String text = failure.rawBody == null ? "" : failure.rawBody;
        try {
            JsonNode body = sdk.baseClient.objectMapper.readTree(text);
            return body.isObject()
                    ? Optional.of(new Problem(failure.status, body))
                    : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static <T> Answer<T> limited(RateLimitException limited) {
        Optional<Duration> retryAfter =
                Optional.ofNullable(limited.retryAfterSeconds).map(WorkOsApi::bounded);
        return "daily_quota_exceeded".equals(limited.code)
                ? new Answer.Limited<>(
                        Limit.DAILY, new Outage("the daily quota at WorkOS is used up", retryAfter))
                : new Answer.Limited<>(
                        Limit.WINDOW, new Outage("WorkOS is limiting us (429)", retryAfter));
    }

    private static Duration bounded(long seconds) {
        return Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_RETRY_AFTER.toSeconds()));
    }

    private String transport(Throwable cause) {
        return switch (cause) {
            case InterruptedIOException interrupted when Thread.currentThread().isInterrupted() ->
                    "the call to WorkOS was interrupted";
            case InterruptedIOException slow ->
                    "WorkOS did not answer within " + timeout.toMillis() + " ms";
            case ConnectException refused -> "no connection to WorkOS" + named(refused);
            case UnknownHostException unknown -> "no connection to WorkOS" + named(unknown);
            case null, default -> "the connection to WorkOS broke off" + named(cause);
        };
    }

    private static String named(Throwable cause) {
        return cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")";
    }

    private static <T> Answer<T> missing(String what) {
        return new Answer.Missing<>(Outage.of(what));
    }

    /** Closes idle connections. */
    @Override
    public void close() {
        http.connectionPool().evictAll();
    }

    /** A call to the SDK, which throws checked exceptions without declaring them. */
    @FunctionalInterface
    public interface Call<T> {
        T make() throws IOException;
    }
}

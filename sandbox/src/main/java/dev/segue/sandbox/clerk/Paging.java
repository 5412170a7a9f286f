package dev.segue.sandbox.clerk;

import dev.segue.sandbox.http.Request;
import java.util.List;
import java.util.function.Function;

/**
 * Which part of a listing is asked for.
 *
 * @param after the last id of the page before; null for the first page or when counting
 */
record Paging(int limit, int offset, String after, boolean newestFirst) {
    private static final int DEFAULT = 10;
    private static final int MOST = 500;

    static Paging of(Request request) {
        int limit = number(request, "limit", DEFAULT);
        int offset = number(request, "offset", 0);
        String after = request.parameter("starting_after");
        if (limit < 1 || limit > MOST) {
            throw ClerkError.invalid("limit");
        }
        if (after != null && offset != 0) {
            throw ClerkError.invalid("starting_after");
        }
        return new Paging(limit, offset, after, newestFirst(request));
    }

    private static boolean newestFirst(Request request) {
        String order = request.parameter("order_by");
        return switch (order) {
            case null -> true;
            case "-created_at" -> true;
            case "created_at", "+created_at" -> false;
            default -> throw ClerkError.invalid("order_by");
        };
    }

    /** The part that is asked for of entries that are oldest first. */
    <T> List<T> page(List<T> oldestFirst, Function<T, String> id) {
        List<T> ordered = newestFirst ? oldestFirst.reversed() : oldestFirst;
        int from = after == null ? offset : placeAfter(ordered.stream().map(id).toList());
        int start = Math.min(from, ordered.size());
        return ordered.subList(start, Math.min(start + limit, ordered.size()));
    }

    private int placeAfter(List<String> ids) {
        int place = ids.indexOf(after);
        if (place < 0) {
            throw ClerkError.notFound("user");
        }
        return place + 1;
    }

    private static int number(Request request, String name, int otherwise) {
        String text = request.parameter(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")) {
            throw ClerkError.invalid(name);
        }
        return Integer.parseInt(text);
    }
}

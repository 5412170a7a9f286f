package dev.segue.sandbox.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the stand-in would have mailed. Nothing leaves the process. */
public final class Mailbox {
    private static final int KEPT_PER_ADDRESS = 20;

    private final Map<String, List<Message>> byAddress = new ConcurrentHashMap<>();

    /**
     * One mail.
     *
     * @param kind {@code password_reset}, {@code magic_auth} or {@code email_verification}
     * @param code the one-time code or token
     * @param link where the mail points, or null
     */
    public record Message(String kind, String email, String code, String link, Instant sentAt) {}

    /** Keeps the mail; the oldest of an address goes when there are more than 20. */
    public void deliver(Message message) {
        List<Message> messages =
                byAddress.computeIfAbsent(key(message.email()), k -> new CopyOnWriteArrayList<>());
        messages.add(message);
        if (messages.size() > KEPT_PER_ADDRESS) {
            messages.removeFirst();
        }
    }

    /** The mails to an address, oldest first. */
    public List<Message> to(String email) {
        return List.copyOf(byAddress.getOrDefault(key(email), List.of()));
    }

    /** Forgets every mail. */
    public void clear() {
        byAddress.clear();
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}

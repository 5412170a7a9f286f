package dev.segue.adapters.web.problem;

import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of a request, on its way to what it means. Throws {@link RequestFailed} with the
 * field's name and the remedy, and never with its value. Prints nothing.
 */
public record Field(String name, String value) {

    private static final Pattern IP_V4 =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern MAYBE_IP_V6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    public static Field required(String name, @Nullable String value) {
        if (value == null) {
            throw Problem.invalid(name, "is required").failure();
        }
        return new Field(name, value);
    }

    public static Optional<Field> optional(String name, @Nullable String value) {
        return Optional.ofNullable(value).map(present -> new Field(name, present));
    }

    public EmailAddress email() {
        return EmailAddress.parse(value)
                .orElseThrow(() -> wrong("has to be one e-mail address of at most 254 characters"));
    }

    /** Exactly as typed: nothing is trimmed, cut or normalised. */
    public Password password() {
        boolean utf8 = StandardCharsets.UTF_8.newEncoder().canEncode(value);
        if (value.isEmpty() || value.length() > 4096 || !utf8) {
            throw wrong("has to be 1 to 4096 characters of valid Unicode");
        }
        return new Password(value);
    }

    /** An opaque text of another system, such as a token: visible ASCII. */
    public String opaque(int longest) {
        boolean visible = value.chars().allMatch(c -> c > ' ' && c < 127);
        if (value.isEmpty() || value.length() > longest || !visible) {
            throw wrong("has to be 1 to " + longest + " visible ASCII characters");
        }
        return value;
    }

    /** An id that may become part of a path: nothing in it can lead elsewhere. */
    public String id() {
        if (!value.matches("[A-Za-z0-9_-]{1,128}")) {
            throw wrong("has to be 1 to 128 letters, digits, - or _");
        }
        return value;
    }

    /** Text for people, without control characters. */
    public String text(int longest) {
        boolean control = value.chars().anyMatch(Character::isISOControl);
        if (value.isBlank() || value.length() > longest || control) {
            throw wrong("has to be 1 to " + longest + " characters, none of them a control one");
        }
        return value;
    }

    /** An address, never a host name: nothing is looked up. */
    public String ipAddress() {
        if (!IP_V4.matcher(value).matches() && !isIpV6()) {
            throw wrong("has to be an IPv4 or IPv6 address");
        }
        return value;
    }

    private boolean isIpV6() {
        // What holds a colon is parsed as an address or refused, but not looked up.
        if (value.indexOf(':') < 0 || !MAYBE_IP_V6.matcher(value).matches()) {
            return false;
        }
        try {
            InetAddress.getByName(value);
            return true;
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    public RequestFailed wrong(String remedy) {
        return Problem.invalid(name, remedy).failure();
    }

    @Override
    public String toString() {
        return "Field[" + name + "]";
    }
}

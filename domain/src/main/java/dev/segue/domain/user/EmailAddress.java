package dev.segue.domain.user;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as its owner writes it, with the one form in which addresses are compared.
 *
 * <p>Canonical means: trimmed, NFC, the domain as lower-case A-labels, the local part lower-cased
 * where it is ASCII. Nothing is folded that a mail system may tell apart (dots, plus tags).
 *
 * @param written trimmed, for display and for providers
 * @param canonical for look-ups and comparison only
 */
public record EmailAddress(String written, String canonical) {

    private static final int LONGEST = 254;

    /** Sharp s, final sigma and the joiners: IDNA 2003 folds them into other domains' names. */
    private static final Pattern DEVIATION =
            Pattern.compile("[\\u00DF\\u1E9E\\u03C2\\u200C\\u200D]");

    private static final Pattern UNUSABLE =
            Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}<>,;:\"\\\\()\\[\\]]");

    /**
     * Reads an address; empty if it is none, or none that can be compared safely.
     *
     * @param text at most 254 characters after trimming, as written and in canonical form (RFC
     *     5321, 4.5.3.1.3)
     */
    public static Optional<EmailAddress> parse(String text) {
        String written = text.strip();
        int at = written.lastIndexOf('@');
        if (at < 1 || at == written.length() - 1 || written.length() > LONGEST) {
            return Optional.empty();
        }
        String local = composed(written.substring(0, at));
        String domain = composed(written.substring(at + 1));
        if (local.indexOf('@') >= 0
                || UNUSABLE.matcher(local + domain).find()
                || DEVIATION.matcher(domain).find()
                // Composing turned the Kelvin sign or the like into another mailbox's ASCII.
                || (isAscii(local) && !isAscii(written.substring(0, at)))) {
            return Optional.empty();
        }
        return asciiDomain(domain)
                .map(ascii -> lowerIfAscii(local) + "@" + ascii)
                .filter(canonical -> canonical.length() <= LONGEST)
                .map(canonical -> new EmailAddress(written, canonical));
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static Optional<String> asciiDomain(String domain) {
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            boolean usable = !ascii.startsWith(".") && !ascii.endsWith(".");
            return usable ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    private static String lowerIfAscii(String local) {
        return isAscii(local) ? local.toLowerCase(Locale.ROOT) : local;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** Whether both are the same address. */
    public boolean sameAs(EmailAddress other) {
        return canonical.equals(other.canonical);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "EmailAddress[personal]";
    }
}

package dev.segue.adapters.workos.directory;

import static dev.segue.adapters.workos.directory.Examples.BROWSER;
import static dev.segue.adapters.workos.directory.Examples.PASSWORD;
import static dev.segue.adapters.workos.directory.Examples.proven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.port.Delivery;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.StepAnswer;
import dev.segue.application.port.Token;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsOrganizations.TotpLabel;
import dev.segue.application.port.WorkOsStep;
import dev.segue.domain.credential.SecretBytes;
import dev.segue.domain.user.WorkOsUserId;
import dev.segue.sandbox.http.Fault;
import dev.segue.sandbox.http.Fault.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarryingAnAuthenticatorTest {

    private static final String PATH = "/user_management/users/{id}/auth_factors";
    private static final TotpLabel LABEL = new TotpLabel("Acme", "ann@acme.test");
    private static final String RFC_6238 = "12345678901234567890";

    private final SandboxedWorkOs workOs = new SandboxedWorkOs();
    private final WorkOsUserId ann = workOs.created("ann@acme.test", proven());

    @AfterEach
    void stop() {
        workOs.close();
    }

    private Delivery enrolled(String secret) {
        return workOs.tenants.ensureTotp(ann, new TotpSecret(bytes(secret)), LABEL);
    }

    private static SecretBytes bytes(String text) {
        return SecretBytes.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void lets_its_owner_in_with_the_codes_it_always_showed() {
        assertThat(enrolled(RFC_6238)).isEqualTo(new Delivery.Done());

        WorkOsLogin login = workOs.login("ann@acme.test", PASSWORD);

        WorkOsStep step = ((WorkOsLogin.StepRequired) login).step();
        assertThat(step.kind()).isEqualTo(WorkOsStep.Kind.MFA_CHALLENGE);
        assertThat(workOs.logins.resume(totp(step, "not it"), BROWSER))
                .isInstanceOf(WorkOsLogin.Rejected.class);
        assertThat(workOs.logins.resume(totp(step, code(RFC_6238)), BROWSER))
                .isInstanceOf(WorkOsLogin.SignedIn.class);
    }

    private static StepAnswer totp(WorkOsStep step, String code) {
        return new StepAnswer.AnswerChallenge(
                step.pending(), step.challenge().orElseThrow(), new Token(code));
    }

    /** RFC 6238, by hand: the stand-in's own arithmetic must not vouch for itself. */
    private static String code(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
            long step = Instant.now().getEpochSecond() / 30;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int value = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
            return "%06d".formatted(value % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void is_done_once_however_often_it_is_asked_for() {
        enrolled(RFC_6238);
        assertThat(enrolled("another secret of 20")).isEqualTo(new Delivery.Done());

        assertThat(workOs.asked("POST " + PATH)).isEqualTo(1);
    }

    @Test
    void is_not_done_twice_when_the_answer_got_lost() {
        workOs.suffer(Fault.of(Kind.DROP_AFTER, "auth_factors").onMethod("POST").times(1));

        assertThat(enrolled(RFC_6238)).isInstanceOf(Delivery.Unanswered.class);
        assertThat(enrolled(RFC_6238)).isEqualTo(new Delivery.Done());
        assertThat(workOs.asked("POST " + PATH)).isEqualTo(1);
    }

    @Test
    void waits_while_workos_limits_us() {
        workOs.suffer(
                Fault.of(Kind.STATUS, "auth_factors")
                        .onMethod("POST")
                        .replying(429, "{}")
                        .times(1));

        assertThat(enrolled(RFC_6238)).isEqualTo(new Delivery.Done());
    }

    @Test
    void enrols_nothing_while_it_is_unknown_what_is_there() {
        workOs.suffer(Fault.of(Kind.STATUS, "auth_factors").onMethod("GET").times(1));

        assertThat(enrolled(RFC_6238)).isInstanceOf(Delivery.Unanswered.class);
        assertThat(workOs.asked("POST " + PATH)).isZero();
    }

    @Test
    void is_refused_for_a_user_who_is_not_there() {
        assertThat(
                        workOs.tenants.ensureTotp(
                                new WorkOsUserId("user_nobody"),
                                new TotpSecret(bytes(RFC_6238)),
                                LABEL))
                .isEqualTo(new Delivery.Refused(new ErrorCode("entity_not_found")));
    }

    /** The lengths of RFC 4648, section 10, that a secret may have, by another reader of Base32. */
    @ParameterizedTest
    @ValueSource(strings = {"0123456789", "0123456789a", "0123456789ab", "0123456789abc"})
    void writes_secrets_of_any_length(String secret) {
        String written = Base32.encode(bytes(secret));

        assertThat(written).matches("[A-Z2-7]+").hasSize(Math.ceilDiv(secret.length() * 8, 5));
        assertThat(new String(decoded(written), StandardCharsets.US_ASCII)).isEqualTo(secret);
    }

    private static byte[] decoded(String base32) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < base32.length(); i++) {
            char digit = base32.charAt(i);
            int value = digit >= 'A' ? digit - 'A' : digit - '2' + 26;
            bits.append("%5s".formatted(Integer.toBinaryString(value)).replace(' ', '0'));
        }
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }
}

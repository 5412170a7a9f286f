package dev.segue.adapters.workos.directory;

import dev.segue.application.port.HashLayouts.LayoutName;
import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import dev.segue.domain.credential.SecretBytes;
import java.util.Base64;
import java.util.Locale;

/**
 * How a Firebase hash is written for WorkOS as {@code firebase-scrypt}. The published sources
 * disagree and none was tried on a real account, so an import has to find out with one account:
 * create, log in, delete.
 *
 * @see <a href="https://workos.com/docs/migrate/firebase">WorkOS: Migrate from Firebase</a>
 */
public enum FirebaseScryptLayout {
    /** As the migration guide says, in the PHC string format. */
    PHC("r=%1$d,m=%2$d,sk=%3$s,ss=%4$s$%5$s$%6$s", Padding.NONE),

    /** As WorkOS's own migrations CLI writes it (workos/workos-migrations, 257c5a6). */
    CLI("hash=%6$s$salt=%5$s$sk=%3$s$ss=%4$s$r=%1$d$m=%2$d", Padding.EQUALS),

    /** PHC in the order in which the migration guide's table lists the parameters. */
    PHC_KEY_FIRST("sk=%3$s,ss=%4$s,r=%1$d,m=%2$d$%5$s$%6$s", Padding.NONE),

    /** PHC with the values as Firebase exports them. */
    PHC_PADDED("r=%1$d,m=%2$d,sk=%3$s,ss=%4$s$%5$s$%6$s", Padding.EQUALS),

    /** As one text of WorkOS's skills repository has it. */
    NAMED("sk=%3$s$ss=%4$s$r=%1$d$m=%2$d$s=%5$s$h=%6$s", Padding.EQUALS);

    private final String form;
    private final Padding padding;

    FirebaseScryptLayout(String form, Padding padding) {
        this.form = "$firebase-scrypt$" + form;
        this.padding = padding;
    }

    /** The name in settings and reports, such as {@code phc-key-first}. */
    public LayoutName layoutName() {
        return new LayoutName(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Secret: whoever has it can guess passwords against it. */
    String write(FirebaseScrypt hash) {
        FirebaseScryptParameters project = hash.parameters();
        return String.format(
                Locale.ROOT,
                form,
                project.rounds(),
                project.memCost(),
                padding.write(project.signerKey()),
                padding.write(project.saltSeparator()),
                padding.write(hash.salt()),
                padding.write(hash.hash()));
    }

    private enum Padding {
        NONE,
        EQUALS;

        String write(SecretBytes bytes) {
            Base64.Encoder encoder = Base64.getEncoder();
            return switch (this) {
                case NONE -> encoder.withoutPadding().encodeToString(bytes.copy());
                case EQUALS -> encoder.encodeToString(bytes.copy());
            };
        }
    }
}

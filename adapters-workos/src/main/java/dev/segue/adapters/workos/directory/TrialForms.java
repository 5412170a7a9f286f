package dev.segue.adapters.workos.directory;

import com.workos.types.CreateUserPasswordHashType;
import dev.segue.adapters.workos.directory.HashForm.Written;
import dev.segue.application.port.TrialAccounts.Role;
import dev.segue.application.port.TrialAccounts.TrialHash;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.PasswordHash.Argon2.Variant;
import dev.segue.domain.credential.PasswordHash.Bcrypt.Version;
import dev.segue.domain.credential.PasswordHash.SaltedDigest.SaltPosition;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sample hashes as imports write them, and as they could instead. */
final class TrialForms {

    private static final String GUIDE = "in the guide";
    private static final String SDK_ONLY = "in the SDK only";
    private static final String NOWHERE = "in no guide";

    private final Map<TrialHash, Written> forms = new LinkedHashMap<>();

    private TrialForms() {
        bcrypt();
        sent("scrypt", GUIDE, SampleHashes.OF_SCRYPT, SampleHashes.scrypt());
        sent("pbkdf2 sha256", GUIDE, SampleHashes.OF_THE_OTHERS, SampleHashes.pbkdf2Sha256());
        sent("pbkdf2 sha512", GUIDE, SampleHashes.OF_THE_OTHERS, SampleHashes.pbkdf2Sha512());
        for (Variant variant : Variant.values()) {
            String name = "argon2" + variant.name().toLowerCase(Locale.ROOT);
            sent(name, GUIDE, SampleHashes.OF_THE_OTHERS, SampleHashes.argon2(variant));
        }
        digests();
        firebase();
    }

    /** In the order in which they are to be tried. */
    static Map<TrialHash, Written> all() {
        return new TrialForms().forms;
    }

    private void bcrypt() {
        String password = SampleHashes.OF_BCRYPT;
        sent("bcrypt $2a$", GUIDE, password, SampleHashes.bcrypt(Version.A));
        sent("bcrypt $2b$", GUIDE, password, SampleHashes.bcrypt(Version.B));
        HashForm asIs =
                WorkOsHashes.DOCUMENTED.with(Bcrypt2y.AS_IS).form(SampleHashes.bcrypt(Version.Y));
        instead("bcrypt $2y$", NOWHERE, password, (Written) asIs);
    }

    private void digests() {
        String password = SampleHashes.OF_DIGESTS;
        PasswordHash behind = SampleHashes.ssha256(SaltPosition.SUFFIX);
        PasswordHash before = SampleHashes.ssha256(SaltPosition.PREFIX);
        sent("ssha", GUIDE, password, SampleHashes.ssha());
        sent("ssha256, salt behind", SDK_ONLY, password, behind);
        sent("ssha256, salt before", SDK_ONLY, password, before);
        Written positionless =
                new Written(
                        CreateUserPasswordHashType.Ssha256, WorkOsHashes.DOCUMENTED.write(behind));
        instead("ssha256, no position", NOWHERE, password, positionless);
    }

    /** Published sources contradict each other over the order and the padding. */
    private void firebase() {
        for (FirebaseScryptLayout layout : FirebaseScryptLayout.values()) {
            boolean documented = layout == FirebaseScryptLayout.PHC;
            TrialHash trial =
                    new TrialHash(
                            "firebase " + layout.layoutName().value(),
                            documented ? GUIDE : "elsewhere, if at all",
                            documented ? Role.SENT : Role.INSTEAD,
                            Optional.of(layout.layoutName()),
                            new Password(SampleHashes.OF_FIREBASE));
            String text = layout.write(SampleHashes.firebase());
            forms.put(trial, new Written(CreateUserPasswordHashType.FirebaseScrypt, text));
        }
    }

    private void sent(String name, String documented, String password, PasswordHash hash) {
        Password known = new Password(password);
        forms.put(
                new TrialHash(name, documented, Role.SENT, Optional.empty(), known),
                (Written) WorkOsHashes.DOCUMENTED.form(hash));
    }

    private void instead(String name, String documented, String password, Written form) {
        Password known = new Password(password);
        forms.put(new TrialHash(name, documented, Role.INSTEAD, Optional.empty(), known), form);
    }
}

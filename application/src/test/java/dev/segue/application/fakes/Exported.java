package dev.segue.application.fakes;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserProfile;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.application.port.UserProfile.SignInMethod;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.PasswordHash.SaltedDigest.SaltPosition;
import dev.segue.domain.credential.SecretBytes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows of exports: Ada in all her forms. */
public final class Exported {

    public static final TotpSecret APP = new TotpSecret(SecretBytes.of(new byte[20]));

    /** A hash that the example WorkOS does not take, of nobody's password. */
    private static final PasswordHash MD5 =
            new PasswordHash.SaltedDigest(
                    Digest.MD5,
                    SaltPosition.SUFFIX,
                    SecretBytes.of(new byte[0]),
                    SecretBytes.of(new byte[16]));

    private Exported() {}

    /** With the hash of the example password. */
    public static ExportedUser ada() {
        return of(Example.ada());
    }

    /** With the hash of the example password. */
    public static ExportedUser of(LegacyUser user) {
        return new ExportedUser(user, Optional.of(FakeHashes.of(Example.PASSWORD)));
    }

    public static ExportedUser ada(StoredPassword password) {
        return new ExportedUser(Example.ada(), password, UserProfile.EMPTY);
    }

    public static ExportedUser adaWithMd5() {
        return ada(new StoredPassword.Hashed(MD5));
    }

    public static ExportedUser signingInBy(SignInMethod method) {
        return new ExportedUser(
                Example.ada(),
                new StoredPassword.None(),
                profile(Set.of(method), List.of(), List.of()));
    }

    public static ExportedUser adaWithTotp() {
        return new ExportedUser(
                Example.withSecondFactor(Example.ada()),
                new StoredPassword.Hashed(FakeHashes.of(Example.PASSWORD)),
                profile(Set.of(), List.of(APP), List.of()));
    }

    public static ExportedUser member(LegacyUser user, LegacyMembership... places) {
        return new ExportedUser(
                user,
                new StoredPassword.Hashed(FakeHashes.of(Example.PASSWORD)),
                profile(Set.of(), List.of(), List.of(places)));
    }

    private static UserProfile profile(
            Set<SignInMethod> methods, List<TotpSecret> totp, List<LegacyMembership> places) {
        return new UserProfile(
                Optional.empty(),
                Optional.empty(),
                methods,
                totp.isEmpty() ? Set.of() : Set.of(FactorKind.TOTP),
                totp,
                Metadata.EMPTY,
                places);
    }
}

package dev.segue.adapters.legacy.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.LegacyOrganization.OrganizationDomain;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.OrganizationExport.MembershipRow;
import dev.segue.application.port.OrganizationExport.OrganizationRow;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserProfile;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.application.port.UserProfile.Username;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.PasswordHash.Bcrypt;
import dev.segue.domain.credential.SecretBytes;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Ada and Bob, and the organizations that they belong to. */
final class People {

    static final PasswordHash HASH =
            new Bcrypt(
                    Bcrypt.Version.B,
                    10,
                    SecretBytes.of(new byte[16]),
                    SecretBytes.of(new byte[23]));

    static final TotpSecret TOTP = new TotpSecret(SecretBytes.of("0123456789".getBytes(UTF_8)));

    static final MembershipRow IN_A = member("1", "org_a", "admin", "dev");
    static final MembershipRow IN_B = member("1", "org_b");

    static final OrganizationRow A =
            new OrganizationRow.Usable(
                    new LegacyOrganization(
                            key("org_a"),
                            "A, \"Inc.\"",
                            List.of(
                                    new OrganizationDomain("a.example", false),
                                    new OrganizationDomain("b.example", false)),
                            Metadata.of(Map.of("tier", "1"))));

    static final OrganizationRow B =
            new OrganizationRow.Usable(
                    new LegacyOrganization(key("org_b"), "B", List.of(), Metadata.EMPTY));

    private People() {}

    static ExportedUser ada() {
        LegacyUser user =
                new LegacyUser(
                        new LegacyId(Provider.TABLE, "1"),
                        EmailAddress.parse("ada@x.example"),
                        true,
                        new PersonName(Optional.of("Ada"), Optional.of("King, \"Lovelace\"")),
                        false,
                        true);
        return new ExportedUser(
                user, new StoredPassword.Hashed(HASH), profile(List.of(TOTP), List.of()));
    }

    static UserProfile profile(List<TotpSecret> totp, List<LegacyMembership> memberships) {
        return new UserProfile(
                Optional.of(new Username("ada")),
                Optional.empty(),
                Set.of(),
                Set.of(FactorKind.TOTP),
                totp,
                Metadata.of(Map.of("plan", "gold \"1\",\n2")),
                memberships);
    }

    static ExportedUser bob() {
        LegacyUser user =
                new LegacyUser(
                        new LegacyId(Provider.TABLE, "2"),
                        EmailAddress.parse("bob@x.example"),
                        false,
                        PersonName.UNKNOWN,
                        false,
                        false);
        return new ExportedUser(user, Optional.empty());
    }

    static MembershipRow member(String user, String organization, String... roles) {
        return new MembershipRow.Usable(
                new LegacyId(Provider.TABLE, user),
                new LegacyMembership(
                        key(organization), Stream.of(roles).map(RoleSlug::new).toList()));
    }

    static LegacyOrganization.Key key(String value) {
        return new LegacyOrganization.Key(Provider.TABLE, value);
    }
}

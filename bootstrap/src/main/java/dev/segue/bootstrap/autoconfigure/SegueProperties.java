package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.legacy.cognito.CognitoSettings.Flow;
import dev.segue.adapters.legacy.cognito.CognitoSettings.SignInName;
import dev.segue.adapters.workos.directory.Bcrypt2y;
import dev.segue.application.login.EscrowPolicy;
import dev.segue.application.plan.SecondFactors;
import dev.segue.application.provisioning.Adoption;
import dev.segue.domain.provider.Provider;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All settings, below {@code segue.}; docs/configuration.md explains each.
 *
 * @param home where keys and, by default, the database live
 * @param fingerprintKey base64 of at least 32 bytes; made in {@code home} if absent. All nodes of
 *     one ledger need the same
 * @param auth0 absent unless an Auth0 tenant is being left
 */
@ConfigurationProperties("segue")
public record SegueProperties(
        @DefaultValue(".segue") Path home,
        @DefaultValue("") String fingerprintKey,
        @DefaultValue Escrow escrow,
        @DefaultValue WorkOs workos,
        @DefaultValue Firebase firebase,
        @DefaultValue Table table,
        Auth0 auth0,
        @DefaultValue Cognito cognito,
        @DefaultValue Clerk clerk,
        @DefaultValue Login login,
        @DefaultValue Policy policy,
        @DefaultValue Web web) {

    /**
     * What seals hashes that have to wait.
     *
     * @param key base64 of 32 bytes; made in {@code home} if absent. All nodes of one ledger need
     *     the same
     * @param formerKeys that still open what was sealed before
     */
    public record Escrow(@DefaultValue("") String key, @DefaultValue List<String> formerKeys) {

        @Override
        public String toString() {
            return "Escrow[" + formerKeys.size() + " former keys]";
        }
    }

    /** The provider whose settings are there; empty if none, or only a host's own bean. */
    public Optional<Provider> legacy() {
        if (!firebase.projectId().isEmpty()) {
            return Optional.of(Provider.FIREBASE);
        }
        if (auth0 != null && auth0.domain() != null) {
            return Optional.of(Provider.AUTH0);
        }
        if (!cognito.userPoolId().isEmpty()) {
            return Optional.of(Provider.COGNITO);
        }
        if (!clerk.secretKey().isEmpty()) {
            return Optional.of(Provider.CLERK);
        }
        return table.file() != null || !table.jdbcUrl().isEmpty()
                ? Optional.of(Provider.TABLE)
                : Optional.empty();
    }

    /**
     * The WorkOS environment.
     *
     * @param liveShare writes per 10 s kept for logins; the documented limit is 500 in all
     * @param bulkShare writes per 10 s that imports may use
     * @param bcrypt2y how {@code $2y$} is sent
     */
    public record WorkOs(
            @DefaultValue("") String apiKey,
            @DefaultValue("") String clientId,
            @DefaultValue("https://api.workos.com") URI baseUrl,
            @DefaultValue("5s") Duration timeout,
            @DefaultValue("100") int liveShare,
            @DefaultValue("400") int bulkShare,
            @DefaultValue("AS_2B") Bcrypt2y bcrypt2y) {

        @Override
        public String toString() {
            return "WorkOs[" + baseUrl + "]";
        }
    }

    /**
     * The Firebase project that is being left.
     *
     * @param apiKey the web API key, for verifying passwords
     * @param serviceAccount JSON file of a service account, for look-ups and listing
     * @param hashConfig the project's password hash parameters
     */
    public record Firebase(
            @DefaultValue("") String projectId,
            @DefaultValue("") String apiKey,
            Path serviceAccount,
            Path hashConfig,
            @DefaultValue("https://identitytoolkit.googleapis.com") URI baseUrl,
            @DefaultValue("5s") Duration timeout) {

        @Override
        public String toString() {
            return "Firebase[" + projectId + "]";
        }
    }

    /**
     * The company's own user table: a file, or a database with a query. docs/providers/table.md
     * explains the queries and statements.
     *
     * @param file of users, CSV or NDJSON; wins over {@code jdbcUrl}
     * @param timeout of one look-up in the database
     */
    public record Table(
            Path file,
            Path organizationsFile,
            Path membershipsFile,
            @DefaultValue("") String jdbcUrl,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("5s") Duration timeout,
            @DefaultValue("") String usersQuery,
            String userByEmailQuery,
            String userByIdQuery,
            String organizationsQuery,
            String membershipsQuery,
            String passwordResetStatement,
            String changeEmailStatement,
            String deleteStatement) {

        @Override
        public String toString() {
            return "Table[" + (file == null ? "queries" : file) + "]";
        }
    }

    /**
     * The Auth0 tenant that is being left.
     *
     * @param domain the tenant's own, such as {@code acme.eu.auth0.com}; or the base URL of a
     *     sandbox
     * @param clientId of the application that the grant Password is switched on for
     * @param realm the database connection; without it the tenant's default directory answers
     * @param managementClientId of the application for the Management API; without it the first
     * @param audience of the Management API, where it is not the domain's
     * @param hashes the hash export, decrypted; needed to read users again during an import
     */
    public record Auth0(
            String domain,
            @DefaultValue("") String clientId,
            String clientSecret,
            String realm,
            String managementClientId,
            String managementClientSecret,
            URI audience,
            Path hashes,
            @DefaultValue("5s") Duration timeout) {

        @Override
        public String toString() {
            return "Auth0[" + domain + "]";
        }
    }

    /**
     * The Cognito user pool that is being left.
     *
     * @param region taken from the pool id if absent
     * @param clientSecret of the app client, if it has one
     * @param preventUserExistenceErrors as set at the app client
     * @param endpoint in place of AWS's own
     * @param accessKeyId in place of what AWS's default chain finds
     * @param metadata names of attributes that only admins can write, to be kept at WorkOS
     * @param readFactors whether a listing asks for each user's second factors, which AWS bills
     * @param migrateUser whether the pool's Migrate User trigger is answered
     */
    public record Cognito(
            @DefaultValue("") String userPoolId,
            @DefaultValue("") String region,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("USER_PASSWORD") Flow flow,
            @DefaultValue("EMAIL") SignInName signInName,
            @DefaultValue("true") boolean preventUserExistenceErrors,
            URI endpoint,
            @DefaultValue("") String accessKeyId,
            @DefaultValue("") String secretAccessKey,
            @DefaultValue Set<String> metadata,
            @DefaultValue("false") boolean readFactors,
            @DefaultValue("5s") Duration timeout,
            @DefaultValue("false") boolean migrateUser) {

        @Override
        public String toString() {
            return "Cognito[" + userPoolId + "]";
        }
    }

    /**
     * The Clerk instance that is being left.
     *
     * @param secretKey from "API keys" in the dashboard; names the instance too
     * @param baseUrl with the version, as in the default
     */
    public record Clerk(
            @DefaultValue("") String secretKey,
            @DefaultValue("https://api.clerk.com/v1") URI baseUrl,
            @DefaultValue("5s") Duration timeout) {

        @Override
        public String toString() {
            return "Clerk[" + baseUrl + "]";
        }
    }

    /**
     * How logins are paced.
     *
     * @param patience how long a login waits for provisioning before legacy's answer stands
     * @param lease how long one attempt to provision may run before another may take over
     */
    public record Login(
            @DefaultValue("2s") Duration patience, @DefaultValue("30s") Duration lease) {}

    /**
     * What an operator decides once for all users.
     *
     * @param totpIssuer what authenticator apps that are carried over show beside the account
     */
    public record Policy(
            @DefaultValue("OFF") Adoption adoption,
            @DefaultValue("STAY") SecondFactors secondFactors,
            @DefaultValue("WorkOS") String totpIssuer,
            @DefaultValue("STANDBY") EscrowPolicy escrow) {}

    /**
     * The HTTP API.
     *
     * @param serviceKeys what callers present; one is made in {@code home} if there is none
     * @param floor how long answers that say no take at least
     */
    public record Web(
            @DefaultValue List<String> serviceKeys, @DefaultValue("400ms") Duration floor) {

        @Override
        public String toString() {
            return "Web[" + serviceKeys.size() + " keys]";
        }
    }
}

package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.workos.directory.Bcrypt2y;
import dev.segue.application.hashimport.ImportPolicy.SecondFactors;
import dev.segue.application.provisioning.Adoption;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All settings, below {@code segue.}; docs/configuration.md explains each.
 *
 * @param home where keys and, by default, the database live
 * @param fingerprintKey base64 of at least 32 bytes; made in {@code home} if absent. All nodes of
 *     one ledger need the same
 */
@ConfigurationProperties("segue")
public record SegueProperties(
        @DefaultValue(".segue") Path home,
        @DefaultValue("") String fingerprintKey,
        @DefaultValue WorkOs workos,
        @DefaultValue Firebase firebase,
        @DefaultValue Clerk clerk,
        @DefaultValue Login login,
        @DefaultValue Policy policy,
        @DefaultValue Web web) {

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

    /** What an operator decides once for all users. */
    public record Policy(
            @DefaultValue("OFF") Adoption adoption,
            @DefaultValue("STAY") SecondFactors secondFactors) {}

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

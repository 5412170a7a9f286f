package dev.segue.bootstrap.cli;

import static dev.segue.application.plan.MigrationPath.BLOCKED;
import static dev.segue.application.plan.MigrationPath.JIT;
import static dev.segue.application.plan.MigrationPath.RESET;
import static dev.segue.application.plan.MigrationPath.SSO;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.bootstrap.cli.MixedTenant.Member;
import dev.segue.sandbox.Sandbox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Cognito's mixed pool. It shows neither hashes nor secrets of factors, to nobody. */
final class CognitoMix {

    private static final String POOL =
            """
            {"Users": [
              {"Username": "sub-ada", "Password": "harbor-Willow-9137", "Groups": ["acme"],
               "Attributes": [{"Name": "sub", "Value": "sub-ada"},
                 {"Name": "email", "Value": "ada@example.com"},
                 {"Name": "email_verified", "Value": "true"}]},
              {"Username": "sub-cleo", "Password": "ember-Fjord-2846",
               "UserStatus": "FORCE_CHANGE_PASSWORD",
               "Attributes": [{"Name": "sub", "Value": "sub-cleo"},
                 {"Name": "email", "Value": "cleo@example.com"},
                 {"Name": "email_verified", "Value": "true"}]},
              {"Username": "sub-dan", "Password": "zephyr-Kelp-7780", "Enabled": false,
               "Attributes": [{"Name": "sub", "Value": "sub-dan"},
                 {"Name": "email", "Value": "dan@example.com"},
                 {"Name": "email_verified", "Value": "true"}]},
              {"Username": "okta_eve", "UserStatus": "EXTERNAL_PROVIDER",
               "Attributes": [{"Name": "sub", "Value": "sub-eve"},
                 {"Name": "identities", "Value": "[{\\"providerType\\":\\"SAML\\",\
                 \\"providerName\\":\\"okta\\",\\"userId\\":\\"eve\\"}]"},
                 {"Name": "email", "Value": "eve@example.com"},
                 {"Name": "email_verified", "Value": "true"}]}]}
            """;

    private static final String CSV =
            """
            cognito:username,sub,email,email_verified,cognito:mfa_enabled,\
            cognito:user_status,enabled,identities
            sub-ada,sub-ada,ada@example.com,true,false,CONFIRMED,true,
            sub-cleo,sub-cleo,cleo@example.com,true,false,FORCE_CHANGE_PASSWORD,true,
            sub-dan,sub-dan,dan@example.com,true,false,CONFIRMED,false,
            okta_eve,sub-eve,eve@example.com,true,false,EXTERNAL_PROVIDER,true,\
            "[{""providerType"":""SAML"",""providerName"":""okta"",""userId"":""eve""}]"
            """;

    private static final List<Member> PEOPLE =
            List.of(
                    new Member(
                            "sub-ada",
                            "ada@example.com",
                            KnownHashes.PASSWORD_OF_ADA,
                            JIT,
                            "admin",
                            ""),
                    new Member("sub-cleo", "cleo@example.com", KnownHashes.PASSWORD_OF_BOB, RESET),
                    new Member("sub-dan", "dan@example.com", KnownHashes.PASSWORD_OF_DAN, BLOCKED),
                    new Member("sub-eve", "eve@example.com", "", SSO));

    private CognitoMix() {}

    static MixedTenant file(Sandbox sandbox, Path folder) throws IOException {
        Path users = Files.writeString(folder.resolve("users.csv"), CSV);
        return load(sandbox, folder, users.toString());
    }

    static MixedTenant live(Sandbox sandbox, Path folder) throws IOException {
        return load(sandbox, folder, "--live");
    }

    private static MixedTenant load(Sandbox sandbox, Path folder, String from) throws IOException {
        sandbox.cognitoState().load(new ByteArrayInputStream(POOL.getBytes(UTF_8)));
        Path groups =
                Files.writeString(
                        folder.resolve("groups.csv"),
                        "group,organization,organization_name,role\nacme,org_acme,Acme,admin\n");
        return new MixedTenant(
                List.of("cognito", from, "--groups", groups.toString()),
                settings(sandbox),
                PEOPLE,
                List.of("cognito-client-secret", "an access key's secret"));
    }

    private static Map<String, String> settings(Sandbox sandbox) {
        return Map.of(
                "segue.cognito.user-pool-id", "eu-west-1_Sandbox01",
                "segue.cognito.client-id", "cognito-secret-client",
                "segue.cognito.client-secret", "cognito-client-secret",
                "segue.cognito.endpoint", sandbox.cognito().toString(),
                "segue.cognito.access-key-id", "AKIASANDBOX0000SEGUE",
                "segue.cognito.secret-access-key", "an access key's secret",
                "segue.cognito.read-factors", "true",
                "segue.cognito.timeout", "30s");
    }
}

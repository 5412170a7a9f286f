package dev.segue.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkOsOrganizationsTest {
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withoutLimits());
    private final Client workOs = Client.workOs(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void share_no_external_id() {
        String first = create("One", ",\"external_id\":\"t1\"").text("id");

        assertThat(create("Two", ",\"external_id\":\"t1\"").code())
                .isEqualTo("external_id_already_used");
        assertThat(workOs.put("/organizations/" + first, "{\"external_id\":\"t2\"}").status())
                .isEqualTo(200);
        assertThat(create("Two", ",\"external_id\":\"t1\"").status()).isEqualTo(201);
        assertThat(workOs.get("/organizations/external_id/t2").text("id")).isEqualTo(first);
    }

    @Test
    void share_no_domain_until_one_is_deleted() {
        String domain = ",\"domain_data\":[{\"domain\":\"Acme.test\",\"state\":\"verified\"}]";
        String first = create("One", domain).text("id");

        assertThat(create("Two", domain).status()).isEqualTo(409);
        assertThat(workOs.delete("/organizations/" + first).status()).isEqualTo(202);
        assertThat(create("Two", domain).status()).isEqualTo(201);
    }

    @Test
    void keep_what_an_update_does_not_name() {
        String id = create("One", ",\"metadata\":{\"plan\":\"pro\"}").text("id");

        Client.Answer renamed = workOs.put("/organizations/" + id, "{\"name\":\"Uno\"}");
        assertThat(renamed.text("name")).isEqualTo("Uno");
        assertThat(renamed.body().at("/metadata/plan").asString()).isEqualTo("pro");
    }

    @Test
    void need_a_name_and_known_domain_states() {
        assertThat(workOs.post("/organizations", "{}").status()).isEqualTo(422);
        assertThat(create("One", ",\"domain_data\":[{\"domain\":\"a.test\"}]").status())
                .isEqualTo(422);
    }

    private Client.Answer create(String name, String more) {
        return workOs.post("/organizations", "{\"name\":\"" + name + "\"" + more + "}");
    }
}

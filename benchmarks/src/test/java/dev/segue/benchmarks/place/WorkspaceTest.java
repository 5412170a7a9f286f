package dev.segue.benchmarks.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkspaceTest {

    private final List<String> ended = new ArrayList<>();

    @Test
    void ends_its_tenants_the_latest_first_and_deletes_its_folder() throws IOException {
        Workspace workspace = Workspace.open();
        Path folder = workspace.folder();
        Files.writeString(Files.createDirectory(folder.resolve("inner")).resolve("file"), "x");
        workspace.keep(() -> ended.add("first"));
        workspace.keep(() -> ended.add("second"));
        workspace.close();
        assertThat(ended).containsExactly("second", "first");
        assertThat(folder).doesNotExist();
    }

    @Test
    void ends_every_tenant_even_if_one_does_not_end_well() {
        Workspace workspace = Workspace.open();
        workspace.keep(() -> ended.add("first"));
        workspace.keep(() -> {
            throw new Unusable("stuck");
        });
        assertThatThrownBy(workspace::close).hasMessage("stuck");
        assertThat(ended).containsExactly("first");
        assertThat(workspace.folder()).doesNotExist();
    }

    @Test
    void can_be_closed_twice() {
        Workspace workspace = Workspace.open();
        workspace.keep(() -> ended.add("once"));
        workspace.close();
        workspace.close();
        assertThat(ended).containsExactly("once");
    }
}

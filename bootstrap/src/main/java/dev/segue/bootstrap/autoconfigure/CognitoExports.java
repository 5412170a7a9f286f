package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.legacy.cognito.CognitoExport;
import dev.segue.adapters.legacy.cognito.CognitoListing;
import dev.segue.adapters.legacy.cognito.CognitoOrganizations;
import dev.segue.adapters.legacy.cognito.CognitoSettings;
import dev.segue.application.port.OrganizationExport;
import dev.segue.application.port.UserExport;
import java.nio.file.Path;

/** Opens what the configured user pool can be read from. */
public final class CognitoExports {

    private final CognitoSettings settings;

    CognitoExports(CognitoSettings settings) {
        this.settings = settings;
    }

    /** The users as Cognito has them now. */
    public UserExport listing() {
        return CognitoListing.of(settings);
    }

    /** The users of a CSV file with the columns of Cognito's own import. */
    public UserExport file(Path csv, CognitoExport.Ids ids) {
        return CognitoExport.of(csv, ids, settings.reading().metadata());
    }

    /**
     * What a mapping makes of the pool's groups, whose members are read live.
     *
     * @param mapping CSV with the columns group, organization, organization_name and role
     */
    public OrganizationExport organizations(Path mapping) {
        return CognitoOrganizations.of(settings, mapping);
    }
}

package io.mailadmin.internal.transfer;

import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.organization.OrganizationService;
import io.mailadmin.store.Asker;
import io.mailadmin.transfer.Backups;
import io.mailadmin.transfer.UserExport;
import java.io.OutputStream;

/** The operator's backups. */
public final class BackupService implements Backups {

    private final Environment environment;
    private final String name;

    /** Those of the operator {@code name}. */
    public BackupService(Environment environment, String name) {
        this.environment = environment;
        this.name = name;
    }

    @Override
    public long users(OrganizationId organization, OutputStream out) {
        InvalidInputException.required(organization, "organizationId");
        InvalidInputException.required(out, "out");
        OrganizationId known =
                new OrganizationService(environment, name).get(organization).id();
        return new UserExporter(environment, Asker.operator(known, name)).write(UserExport.jsonLines(), true, out);
    }
}

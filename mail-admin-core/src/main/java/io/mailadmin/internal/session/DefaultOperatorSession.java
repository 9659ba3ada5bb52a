package io.mailadmin.internal.session;

import io.mailadmin.AdminSession;
import io.mailadmin.OperatorSession;
import io.mailadmin.audit.AuditLogs;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.audit.AuditLogService;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.organization.LifeCycleService;
import io.mailadmin.internal.organization.OrganizationService;
import io.mailadmin.internal.organization.PasswordHashService;
import io.mailadmin.internal.organization.ServiceTypeService;
import io.mailadmin.internal.transfer.BackupService;
import io.mailadmin.organization.OrganizationLifeCycle;
import io.mailadmin.organization.Organizations;
import io.mailadmin.organization.PasswordHashes;
import io.mailadmin.organization.ServiceTypes;
import io.mailadmin.store.Asker;
import io.mailadmin.transfer.Backups;

/** The operator's functions. */
final class DefaultOperatorSession implements OperatorSession {

    private final Environment environment;
    private final String name;

    DefaultOperatorSession(Environment environment, String name) {
        this.environment = environment;
        this.name = name;
    }

    @Override
    public Organizations organizations() {
        return new OrganizationService(environment, name);
    }

    @Override
    public OrganizationLifeCycle lifeCycle() {
        return new LifeCycleService(environment, name);
    }

    @Override
    public ServiceTypes serviceTypes() {
        return new ServiceTypeService(environment, name);
    }

    @Override
    public PasswordHashes passwordHashes() {
        return new PasswordHashService(environment);
    }

    @Override
    public AuditLogs auditLogs() {
        return new AuditLogService(environment, name);
    }

    @Override
    public Backups backups() {
        return new BackupService(environment, name);
    }

    @Override
    public AdminSession organization(OrganizationId id) {
        return new DefaultAdminSession(
                environment, Asker.operator(organizations().get(id).id(), name));
    }
}

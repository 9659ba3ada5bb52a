package io.mailadmin.internal.session;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.Administrators;
import io.mailadmin.audit.AuditLog;
import io.mailadmin.hosting.HostingInfo;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.administrator.AdministratorService;
import io.mailadmin.internal.audit.AuditService;
import io.mailadmin.internal.audit.WatchedStore;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.hosting.Hosting;
import io.mailadmin.internal.orgunit.OrgUnitService;
import io.mailadmin.internal.transfer.TransferService;
import io.mailadmin.internal.user.TrashService;
import io.mailadmin.internal.user.UserService;
import io.mailadmin.orgunit.OrgUnits;
import io.mailadmin.store.Asker;
import io.mailadmin.transfer.UserTransfer;
import io.mailadmin.user.Trash;
import io.mailadmin.user.Users;
import java.util.Optional;

/** Binds every function to one asker. */
final class DefaultAdminSession implements AdminSession {

    private final Environment environment;
    private final Asker asker;

    DefaultAdminSession(Environment environment, Asker asker) {
        this.environment = WatchedStore.watch(environment, asker);
        this.asker = asker;
    }

    @Override
    public OrganizationId organization() {
        return asker.organization();
    }

    @Override
    public Optional<MailUserId> administrator() {
        return Optional.ofNullable(asker.administrator());
    }

    @Override
    public HostingInfo hosting() {
        return Hosting.info(environment.store(), asker);
    }

    @Override
    public Users users() {
        return new UserService(environment, asker);
    }

    @Override
    public Trash trash() {
        return new TrashService(environment, asker);
    }

    @Override
    public OrgUnits orgUnits() {
        return new OrgUnitService(environment, asker);
    }

    @Override
    public UserTransfer transfer() {
        return new TransferService(environment, asker);
    }

    @Override
    public Administrators administrators() {
        return new AdministratorService(environment, asker);
    }

    @Override
    public AuditLog auditLog() {
        return new AuditService(environment, asker);
    }
}

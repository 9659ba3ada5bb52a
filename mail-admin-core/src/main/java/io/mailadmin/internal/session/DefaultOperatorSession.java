package io.mailadmin.internal.session;

import io.mailadmin.AdminSession;
import io.mailadmin.OperatorSession;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.organization.LifeCycleService;
import io.mailadmin.internal.organization.OrganizationService;
import io.mailadmin.internal.organization.ServiceTypeService;
import io.mailadmin.organization.OrganizationLifeCycle;
import io.mailadmin.organization.Organizations;
import io.mailadmin.organization.ServiceTypes;
import io.mailadmin.store.Asker;

/** The operator's functions. */
final class DefaultOperatorSession implements OperatorSession {

    private final Environment environment;

    DefaultOperatorSession(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Organizations organizations() {
        return new OrganizationService(environment);
    }

    @Override
    public OrganizationLifeCycle lifeCycle() {
        return new LifeCycleService(environment);
    }

    @Override
    public ServiceTypes serviceTypes() {
        return new ServiceTypeService(environment);
    }

    @Override
    public AdminSession organization(OrganizationId id) {
        return new DefaultAdminSession(
                environment, new Asker(organizations().get(id).id(), null));
    }
}

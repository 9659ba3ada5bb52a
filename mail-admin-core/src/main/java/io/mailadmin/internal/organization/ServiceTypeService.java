package io.mailadmin.internal.organization;

import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.StaleVersionException;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.organization.ServiceType;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.organization.ServiceTypes;
import java.util.List;
import java.util.Optional;

/** The service types, for the operator. They belong to no organization, so no organization's row is taken. */
public final class ServiceTypeService implements ServiceTypes {

    private static final String FIELD = "serviceType";

    private final Environment environment;

    /** The service types in {@code environment}. */
    public ServiceTypeService(Environment environment) {
        this.environment = environment;
    }

    @Override
    public ServiceType create(ServiceTypeDefinition definition) {
        ServiceType created = serviceType(environment.inputs().valid(definition, FIELD), 1);
        boolean inserted = environment.store().write(tx -> tx.serviceTypes().insert(created));
        if (!inserted) {
            throw new DuplicateException(ErrorCode.SERVICE_TYPE_EXISTS, "code", created.code());
        }
        return created;
    }

    @Override
    public ServiceType update(ServiceTypeDefinition definition, long version) {
        ServiceType changed = serviceType(environment.inputs().valid(definition, FIELD), version + 1);
        boolean updated = environment.store().write(tx -> tx.serviceTypes().update(changed, version));
        if (!updated) {
            get(changed.code());
            throw new StaleVersionException(changed.code().value());
        }
        return changed;
    }

    @Override
    public ServiceType get(ServiceTypeCode code) {
        InvalidInputException.required(code, FIELD);
        Optional<ServiceType> found =
                environment.store().read(store -> store.serviceTypes().find(code));
        return found.orElseThrow(() -> new NotFoundException(ErrorCode.SERVICE_TYPE_NOT_FOUND, FIELD, code));
    }

    @Override
    public List<ServiceType> list() {
        return environment.store().read(store -> store.serviceTypes().list());
    }

    private static ServiceType serviceType(ServiceTypeDefinition definition, long version) {
        return new ServiceType(
                definition.code(),
                PlainText.normalise(definition.nameKo()),
                PlainText.normalise(definition.nameEn()),
                definition.quotaBytes(),
                definition.protocols(),
                version);
    }
}

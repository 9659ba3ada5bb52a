package io.mailadmin.internal.organization;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.StaleVersionException;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.internal.audit.Actors;
import io.mailadmin.internal.audit.ChainWriter;
import io.mailadmin.internal.audit.EventDraft;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.organization.ServiceType;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.organization.ServiceTypes;
import io.mailadmin.store.Asker;
import io.mailadmin.store.StoreTransaction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service types, for the operator. They belong to no organization, so no organization's row is taken and their
 * events stand in the operator's own chain.
 */
public final class ServiceTypeService implements ServiceTypes {

    private static final String FIELD = "serviceType";

    private final Environment environment;
    private final Asker asker;
    private final ChainWriter chain;

    /** The service types in {@code environment}, for the operator of that name. */
    public ServiceTypeService(Environment environment, String operator) {
        this.environment = environment;
        this.asker = Asker.operator(AuditEvent.OPERATOR, operator);
        this.chain = new ChainWriter(environment.auditing().hash());
    }

    @Override
    public ServiceType create(ServiceTypeDefinition definition) {
        ServiceType created = serviceType(environment.inputs().valid(definition, FIELD), 1);
        return environment.store().write(tx -> {
            if (!tx.serviceTypes().insert(created)) {
                throw new DuplicateException(ErrorCode.SERVICE_TYPE_EXISTS, "code", created.code());
            }
            record(tx, AuditAction.SERVICE_TYPE_CREATED, null, created);
            return created;
        });
    }

    @Override
    public ServiceType update(ServiceTypeDefinition definition, long version) {
        ServiceType changed = serviceType(environment.inputs().valid(definition, FIELD), version + 1);
        return environment.store().write(tx -> {
            ServiceType before = require(tx.serviceTypes().find(changed.code()), changed.code());
            if (!tx.serviceTypes().update(changed, version)) {
                throw new StaleVersionException(changed.code().value());
            }
            record(tx, AuditAction.SERVICE_TYPE_CHANGED, before, changed);
            return changed;
        });
    }

    @Override
    public ServiceType get(ServiceTypeCode code) {
        InvalidInputException.required(code, FIELD);
        return require(environment.store().read(store -> store.serviceTypes().find(code)), code);
    }

    @Override
    public List<ServiceType> list() {
        return environment.store().read(store -> store.serviceTypes().list());
    }

    private void record(StoreTransaction tx, AuditAction action, @Nullable ServiceType before, ServiceType after) {
        EventDraft draft = EventDraft.of(action, before == null ? null : Subject.of(before), Subject.of(after));
        chain.write(tx, Actors.source(asker, null, environment.now()), draft);
    }

    private static ServiceType require(Optional<ServiceType> found, ServiceTypeCode code) {
        return found.orElseThrow(() -> new NotFoundException(ErrorCode.SERVICE_TYPE_NOT_FOUND, FIELD, code));
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

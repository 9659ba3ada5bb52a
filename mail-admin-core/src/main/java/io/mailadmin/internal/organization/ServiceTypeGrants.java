package io.mailadmin.internal.organization;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.internal.change.Change;
import io.mailadmin.organization.ServiceAllotment;
import io.mailadmin.store.StoreTransaction;
import org.jspecify.annotations.Nullable;

/** The rules of giving service types to an organization. */
final class ServiceTypeGrants {

    private static final String FIELD = "serviceType";

    private ServiceTypeGrants() {}

    static void give(StoreTransaction tx, OrganizationId id, ServiceTypeCode code, @Nullable Long limit) {
        if (tx.serviceTypes().find(code).isEmpty()) {
            throw new NotFoundException(ErrorCode.SERVICE_TYPE_NOT_FOUND, FIELD, code);
        }
        tx.organizations().give(id, code, limit);
    }

    static void withdraw(Change change, ServiceTypeCode code) {
        long users = change.tx().organizations().allotments(change.organizationId()).stream()
                .filter(allotment -> allotment.type().code().equals(code))
                .mapToLong(ServiceAllotment::users)
                .sum();
        if (users > 0) {
            throw new RuleBrokenException(ErrorCode.SERVICE_TYPE_IN_USE, FIELD, code, users);
        }
        change.tx().organizations().withdraw(change.organizationId(), code);
    }
}

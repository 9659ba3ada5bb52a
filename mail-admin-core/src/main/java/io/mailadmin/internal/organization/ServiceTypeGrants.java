package io.mailadmin.internal.organization;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.organization.ServiceAllotment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of giving service types to an organization. */
final class ServiceTypeGrants {

    private static final String FIELD = "serviceType";

    private ServiceTypeGrants() {}

    static void give(Change change, ServiceTypeCode code, @Nullable Long limit) {
        if (change.tx().serviceTypes().find(code).isEmpty()) {
            throw new NotFoundException(ErrorCode.SERVICE_TYPE_NOT_FOUND, FIELD, code);
        }
        Subject before = given(change, code)
                .map(allotment -> subject(change, code, allotment.limit()))
                .orElse(null);
        change.tx().organizations().give(change.organizationId(), code, limit);
        change.record(AuditAction.SERVICE_TYPE_GIVEN, before, subject(change, code, limit));
    }

    static void withdraw(Change change, ServiceTypeCode code) {
        Optional<ServiceAllotment> given = given(change, code);
        if (given.isEmpty()) {
            change.nothingChanged();
            return;
        }
        ServiceAllotment allotment = given.get();
        if (allotment.users() > 0) {
            throw new RuleBrokenException(ErrorCode.SERVICE_TYPE_IN_USE, FIELD, code, allotment.users());
        }
        change.tx().organizations().withdraw(change.organizationId(), code);
        change.record(AuditAction.SERVICE_TYPE_WITHDRAWN, subject(change, code, allotment.limit()), null);
    }

    private static Optional<ServiceAllotment> given(Change change, ServiceTypeCode code) {
        return change.tx().organizations().allotments(change.organizationId()).stream()
                .filter(allotment -> allotment.type().code().equals(code))
                .findFirst();
    }

    private static Subject subject(Change change, ServiceTypeCode code, @Nullable Long limit) {
        return Subject.given(change.organizationId(), code, limit);
    }
}

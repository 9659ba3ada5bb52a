package io.mailadmin.internal.user;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Quotas;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.organization.ServiceAllotment;
import java.util.ArrayList;
import java.util.List;

/** Checks limits while the organization's row is held, so that one seat left means one success, whatever the race. */
final class Seats {

    private final OrganizationLimits limits;
    private final List<ServiceAllotment> allotments;

    private Seats(OrganizationLimits limits, List<ServiceAllotment> allotments) {
        this.limits = limits;
        this.allotments = allotments;
    }

    /**
     * Those for a new user in {@code unit}: rights and limits by one statement.
     *
     * @throws io.mailadmin.error.NotFoundException if the asker sees no such unit
     * @throws io.mailadmin.error.NotPermittedException if it is the root and the asker does not administer the organization
     */
    static Seats in(Change change, OrgUnitId unit) {
        List<ServiceAllotment> allotments =
                new ArrayList<>(change.tx().organizations().allotments(change.asker(), unit));
        if (allotments.isEmpty()) {
            Rights.unit(change.tx(), change.asker(), unit, "orgUnit");
        }
        return new Seats(change.organization().limits(), allotments);
    }

    static Seats of(Change change) {
        return new Seats(
                change.organization().limits(),
                new ArrayList<>(change.tx().organizations().allotments(change.organizationId())));
    }

    /** The allotment for one more user of {@code serviceType}, whom later ones are counted with. */
    ServiceAllotment takeNew(String serviceType) {
        ServiceAllotment wanted = requireNew(serviceType);
        count(wanted, 1);
        return wanted;
    }

    /** Counts users of the service type that no store has counted yet. */
    void count(ServiceAllotment allotment, long added) {
        allotments.replaceAll(each -> each.type().code().equals(allotment.type().code())
                ? new ServiceAllotment(each.type(), each.limit(), each.users() + added)
                : each);
    }

    /** The allotment for one more user of {@code serviceType}, who does not come yet. */
    ServiceAllotment requireNew(String serviceType) {
        ServiceAllotment wanted = given(serviceType);
        long users = allotments.stream().mapToLong(ServiceAllotment::users).sum();
        if (limits.users() != null && users >= limits.users()) {
            throw new RuleBrokenException(ErrorCode.USER_LIMIT_REACHED, null, limits.users());
        }
        requireSeat(wanted);
        requireQuota(wanted.type().quotaBytes());
        return wanted;
    }

    /** The allotment for a user who changes from {@code before} to {@code serviceType}. */
    ServiceAllotment change(String before, String serviceType) {
        ServiceAllotment wanted = given(serviceType);
        requireSeat(wanted);
        long more = wanted.type().quotaBytes() - given(before).type().quotaBytes();
        if (more > 0) {
            requireQuota(more);
        }
        return wanted;
    }

    /** Takes a seat of {@code serviceType} for a user who gives one of {@code before} back, and whom later ones are counted with. */
    void takeInstead(String before, String serviceType) {
        ServiceAllotment wanted = change(before, serviceType);
        count(given(before), -1);
        count(wanted, 1);
    }

    ServiceAllotment given(String serviceType) {
        return allotments.stream()
                .filter(allotment -> allotment.type().code().value().equals(serviceType))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of(
                        "serviceType", ErrorCode.SERVICE_TYPE_NOT_GIVEN, serviceType, serviceType));
    }

    private static void requireSeat(ServiceAllotment wanted) {
        if (wanted.limit() != null && wanted.users() >= wanted.limit()) {
            throw new RuleBrokenException(
                    ErrorCode.SERVICE_TYPE_LIMIT_REACHED,
                    "serviceType",
                    wanted.limit(),
                    wanted.type().code());
        }
    }

    private void requireQuota(long more) {
        Long limit = limits.quotaBytes();
        if (limit != null && Quotas.granted(allotments) > limit - more) {
            throw new RuleBrokenException(ErrorCode.QUOTA_LIMIT_REACHED, "serviceType", limit);
        }
    }
}

package io.mailadmin.store;

import io.mailadmin.audit.AuditEvent;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.Organization;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.TamperedStore.Call;
import io.mailadmin.user.MailUser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Stores that break the contract in one way each. */
final class BrokenStores {

    private BrokenStores() {}

    static MailStore honest(MailStore store) {
        return new TamperedStore(store, () -> Call::proceed);
    }

    static MailStore ignoresUniqueness(MailStore store) {
        return new TamperedStore(store, () -> call -> {
            Object answer = call.proceed();
            return call.is(UserStore.class, "insert") ? true : answer;
        });
    }

    static MailStore ignoresVersions(MailStore store) {
        return new TamperedStore(store, () -> call -> {
            if (!call.is(UserStore.class, "update")) {
                return call.proceed();
            }
            UserStore users = (UserStore) call.aggregate();
            OrganizationId organization = (OrganizationId) call.argument(0);
            MailUser before = (MailUser) call.argument(1);
            MailUser now =
                    users.find(new Asker(organization, null), before.id()).orElse(before);
            return users.update(organization, now, (UserRow) call.argument(2));
        });
    }

    static MailStore ignoresUnits(MailStore store) {
        return new TamperedStore(store, () -> call -> {
            if (call.argument(0) instanceof Asker asker && isAdministrator(store, asker)) {
                call.replace(0, new Asker(asker.organization(), null));
            }
            return call.proceed();
        });
    }

    private static boolean isAdministrator(MailStore store, Asker asker) {
        return store.read(reader -> reader.administrators().isAdministrator(asker));
    }

    static MailStore losesTheSecondWrite(MailStore store) {
        return new TamperedStore(store, () -> {
            AtomicInteger inserts = new AtomicInteger();
            return call -> call.is(UserStore.class, "insert") && inserts.incrementAndGet() == 2 ? true : call.proceed();
        });
    }

    static MailStore readsWildcards(MailStore store) {
        return new TamperedStore(store, () -> call -> {
            if (call.is(UserReader.class, "list")) {
                UserSlice slice = (UserSlice) call.argument(1);
                UserSelector all = slice.selector();
                List<KeyCondition> left = all.conditions().stream()
                        .filter(condition -> !condition.toString().contains("%"))
                        .toList();
                UserSelector wider =
                        new UserSelector(left, all.within(), all.withinNamed(), all.status(), all.serviceType());
                call.replace(1, new UserSlice(wider, slice.order(), slice.run()));
            }
            return call.proceed();
        });
    }

    static MailStore sortsByChars(MailStore store) {
        return new TamperedStore(store, () -> call -> {
            Object answer = call.proceed();
            return call.is(UserReader.class, "list")
                            && ((UserSlice) call.argument(1)).order().key() == UserKey.FAMILY_NAME
                    ? sorted((List<?>) answer, Comparator.comparing(user -> ((MailUser) user).familyName()))
                    : answer;
        });
    }

    static MailStore sortsIdsAsSigned(MailStore store) {
        return new TamperedStore(store, () -> call -> {
            Object answer = call.proceed();
            return call.is(OrganizationReader.class, "list")
                    ? sorted(
                            (List<?>) answer,
                            Comparator.comparing(
                                    row -> ((Organization) row).id().value()))
                    : answer;
        });
    }

    private static List<?> sorted(List<?> rows, Comparator<Object> order) {
        List<Object> sorted = new ArrayList<>(rows);
        sorted.sort(order);
        return sorted;
    }

    static MailStore countsNobody(MailStore store) {
        return new TamperedStore(store, () -> call -> {
            Object answer = call.proceed();
            return call.is(OrgUnitReader.class, "find")
                    ? ((Optional<?>) answer).map(unit -> withoutUsers((OrgUnit) unit))
                    : answer;
        });
    }

    private static OrgUnit withoutUsers(OrgUnit unit) {
        return new OrgUnit(
                unit.id(), unit.parent(), unit.name(), unit.billingId(), 0, unit.version(), unit.createdAt());
    }

    static MailStore forgetsToDeleteGrants(MailStore store) {
        return new TamperedStore(store, () -> call -> {
            if (call.is(AdministratorStore.class, "remove")) {
                return null;
            }
            return call.proceed();
        });
    }

    static MailStore forgetsEvents(MailStore store) {
        return new TamperedStore(store, () -> call -> call.is(AuditStore.class, "append") ? true : call.proceed());
    }

    static MailStore forgetsAcknowledgements(MailStore store) {
        return new TamperedStore(store, () -> call -> call.is(AuditStore.class, "acknowledge") ? null : call.proceed());
    }

    /** Signs in whoever holds a grant, whatever the status. */
    static MailStore ignoresStatus(MailStore store) {
        return new TamperedStore(store, () -> call -> {
            Object answer = call.proceed();
            return call.is(UserReader.class, "signIn")
                    ? ((Optional<?>) answer).map(row -> enabled((SignInRow) row))
                    : answer;
        });
    }

    private static SignInRow enabled(SignInRow row) {
        MailUserId user = row.user();
        return new SignInRow(row.organization(), user, row.password(), true, row.administrator());
    }

    static MailStore undoesNothing(MailStore store) {
        return new Wrapped(store) {
            @Override
            public <T> T write(Function<StoreTransaction, T> work) {
                AtomicReference<RuntimeException> thrown = new AtomicReference<>();
                T result = store.write(tx -> {
                    try {
                        return work.apply(tx);
                    } catch (RuntimeException e) {
                        thrown.set(e);
                        return null;
                    }
                });
                if (thrown.get() != null) {
                    throw thrown.get();
                }
                return result;
            }
        };
    }

    /** Commits after each call, so that a lock ends where it began. */
    static MailStore keepsNoLock(MailStore store) {
        return new Wrapped(store) {
            @Override
            public <T> T write(Function<StoreTransaction, T> work) {
                return store.write(any -> work.apply(TamperedStore.session(
                        StoreTransaction.class, any, call -> store.write(tx -> alone(tx, call)))));
            }
        };
    }

    private static Object alone(StoreTransaction tx, Call call) {
        Object first = call.argument(0);
        if (first instanceof OrganizationId id) {
            tx.organizations().lock(id);
        } else if (first instanceof Organization organization) {
            tx.organizations().lock(organization.id());
        } else if (first instanceof List<?> events && events.get(0) instanceof AuditEvent event) {
            tx.organizations().lock(event.organization());
        }
        return call.on(aggregate(tx, call.aggregate()));
    }

    private static Object aggregate(StoreTransaction tx, Object sample) {
        return List.of(
                        tx.organizations(),
                        tx.serviceTypes(),
                        tx.orgUnits(),
                        tx.users(),
                        tx.trash(),
                        tx.trashedOrganizations(),
                        tx.heldAddresses(),
                        tx.administrators(),
                        tx.audit())
                .stream()
                .filter(aggregate -> aggregate.getClass() == sample.getClass())
                .findFirst()
                .orElseThrow();
    }

    private abstract static class Wrapped implements MailStore {

        final MailStore store;

        Wrapped(MailStore store) {
            this.store = store;
        }

        @Override
        public <T> T read(Function<StoreReader, T> work) {
            return store.read(work);
        }

        @Override
        public List<Defect> check() {
            return store.check();
        }
    }
}

package io.mailadmin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.address.DomainName;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.address.MailAccount;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.Administrators;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditLog;
import io.mailadmin.audit.AuditLogs;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.contract.InMemoryMailStore;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.OrganizationEdit;
import io.mailadmin.organization.OrganizationLifeCycle;
import io.mailadmin.organization.Organizations;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.organization.ServiceTypes;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnitEdit;
import io.mailadmin.orgunit.OrgUnitQuery;
import io.mailadmin.orgunit.OrgUnits;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.transfer.Backups;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.UserExport;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.transfer.UserTransfer;
import io.mailadmin.user.MailUserEdit;
import io.mailadmin.user.Match;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.Trash;
import io.mailadmin.user.UserField;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserSelection;
import io.mailadmin.user.UserSort;
import io.mailadmin.user.Users;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Null anywhere in the API, found by reflection, ends in the typed error and not in a {@link NullPointerException}. */
class NullTest {

    private final MailAdminService mailAdmin = MailAdmin.builder(new InMemoryMailStore())
            .passwordHasher(Argon2PasswordHasher.withParameters(64, 1, 1))
            .build();
    private final OperatorSession operator = mailAdmin.operator("tests");
    private final AdminSession admin =
            operator.organization(YourCompany.create(operator).id());

    @TestFactory
    Stream<DynamicTest> everyMethodOfTheServices() {
        return Map.<Class<?>, Object>ofEntries(
                        Map.entry(MailAdminService.class, mailAdmin),
                        Map.entry(OperatorSession.class, operator),
                        Map.entry(Organizations.class, operator.organizations()),
                        Map.entry(OrganizationLifeCycle.class, operator.lifeCycle()),
                        Map.entry(ServiceTypes.class, operator.serviceTypes()),
                        Map.entry(Users.class, admin.users()),
                        Map.entry(
                                UserSelection.class,
                                admin.users().selected(List.of(new MailUserId(UUID.randomUUID())))),
                        Map.entry(Trash.class, admin.trash()),
                        Map.entry(OrgUnits.class, admin.orgUnits()),
                        Map.entry(Administrators.class, admin.administrators()),
                        Map.entry(AuditLog.class, admin.auditLog()),
                        Map.entry(UserTransfer.class, admin.transfer()),
                        Map.entry(Backups.class, operator.backups()),
                        Map.entry(AuditLogs.class, operator.auditLogs()))
                .entrySet()
                .stream()
                .flatMap(entry -> Arrays.stream(entry.getKey().getMethods())
                        .flatMap(method -> eachParameter(method, entry.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> everyFactoryOfTheValues() {
        return Stream.of(
                        EmailAddress.class,
                        DomainName.class,
                        MailAccount.class,
                        OrganizationId.class,
                        MailUserId.class,
                        OrgUnitId.class,
                        ServiceTypeCode.class,
                        Cursor.class,
                        AuditAnchor.class,
                        Password.class,
                        HashedPassword.class,
                        UserQuery.class,
                        OrgUnitQuery.class,
                        AdminScope.class,
                        UserExport.class,
                        UserImport.class,
                        ImportPasswords.class,
                        MailAdmin.class)
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .flatMap(method -> eachParameter(method, null)));
    }

    @Test
    void commandsOfNothingButNull() {
        assertRequired(() -> admin.users().create(NewMailUser.builder().build()));
        assertRequired(() ->
                admin.users().update(new MailUserEdit(null, 0, null, null, null, null, null, null, null, null, null)));
        assertRequired(() -> admin.orgUnits().create(new NewOrgUnit(null, null, null)));
        assertRequired(() -> admin.orgUnits().update(new OrgUnitEdit(null, 0, null, null, null)));
        assertRequired(() -> operator.organizations().create(new NewOrganization(null, null, null, null, false, null)));
        assertRequired(() -> operator.organizations().update(new OrganizationEdit(null, 0, null, null, null, false)));
        assertRequired(() -> operator.serviceTypes().create(new ServiceTypeDefinition(null, null, null, 1, null)));
        assertRequired(() -> new UserExport(null, null, null));
        assertRequired(() -> new UserQuery(null, null, null, null, null, null, false, null));
        assertRequired(() -> new OrgUnitQuery(null, null, null));
        assertRequired(() -> new AuditQuery(null, null, null, null, null, null, null));
        assertRequired(() -> new AuditQuery.Target(null, null));
        assertRequired(() -> AuditQuery.changes().by(null));
        assertRequired(() -> AuditQuery.changes().on((MailUserId) null));
        assertRequired(() -> AuditQuery.changes().from(null));
    }

    private Stream<DynamicTest> eachParameter(Method method, Object target) {
        List<DynamicTest> tests = new ArrayList<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            boolean mayBeNull = parameters[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!parameters[i].getType().isPrimitive() && !mayBeNull) {
                Object[] arguments = Arrays.stream(parameters).map(this::sample).toArray();
                arguments[i] = null;
                String name = method.getDeclaringClass().getSimpleName() + "." + method.getName() + " without "
                        + parameters[i].getName();
                tests.add(DynamicTest.dynamicTest(name, () -> assertRequired(() -> invoke(method, target, arguments))));
            }
        }
        return tests.stream();
    }

    private static void assertRequired(ThrowingCall call) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(call::run))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.errors())
                                .anySatisfy(error ->
                                        assertThat(error.code()).isIn(ErrorCode.REQUIRED, ErrorCode.CURSOR_INVALID)));
    }

    private static void invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object sample(Parameter parameter) {
        Map<Class<?>, Object> samples = Map.ofEntries(
                Map.entry(String.class, "kim@yourdomain.com"),
                Map.entry(ClientInfo.class, new ClientInfo("192.0.2.1", null)),
                Map.entry(Password.class, Password.valueOf("correct horse 1")),
                Map.entry(MailUserId.class, new MailUserId(UUID.randomUUID())),
                Map.entry(OrgUnitId.class, new OrgUnitId(UUID.randomUUID())),
                Map.entry(OrganizationId.class, admin.organization()),
                Map.entry(ServiceTypeCode.class, ServiceTypeCode.valueOf("standard")),
                Map.entry(DomainName.class, DomainName.valueOf("yourdomain.com")),
                Map.entry(AdminScope.class, AdminScope.organization()),
                Map.entry(Instant.class, Instant.EPOCH),
                Map.entry(AuditChain.class, AuditChain.CHANGES),
                Map.entry(UserExport.class, UserExport.csv()),
                Map.entry(UserImport.class, UserImport.csv(ImportPasswords.none())),
                Map.entry(InputStream.class, InputStream.nullInputStream()),
                Map.entry(OutputStream.class, OutputStream.nullOutputStream()),
                Map.entry(PageRequest.class, PageRequest.first()),
                Map.entry(List.class, List.of()),
                Map.entry(UserField.class, UserField.GIVEN_NAME),
                Map.entry(UserSort.class, UserSort.CREATED),
                Map.entry(UserQuery.class, UserQuery.all()),
                Map.entry(Match.class, Match.IS),
                Map.entry(long.class, 1L),
                Map.entry(Long.class, 1L));
        Object sample = samples.get(parameter.getType());
        return sample == null && !parameter.getType().isPrimitive() ? null : sample;
    }

    private interface ThrowingCall {
        void run() throws Throwable;
    }
}

package io.mailadmin.internal.session;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdminService;
import io.mailadmin.OperatorSession;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.internal.audit.AccessLog;
import io.mailadmin.internal.audit.WatchedStore;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.store.Asker;
import org.jspecify.annotations.Nullable;

/** The root service. */
public final class DefaultMailAdminService implements MailAdminService {

    private final Environment environment;
    private final SignIn signIn;
    private final AccessLog access;

    /** The service in {@code environment}. */
    public DefaultMailAdminService(Environment environment) {
        this.environment = environment;
        this.signIn = new SignIn(environment);
        this.access = new AccessLog(environment);
    }

    @Override
    public AdminSession signIn(String login, Password password) {
        InvalidInputException.required(login, "login");
        InvalidInputException.required(password, "password");
        Asker asker = access.signIn(login, null, () -> signIn.signIn(login, password));
        return new DefaultAdminSession(environment, asker);
    }

    @Override
    public AdminSession actingAs(MailUserId administrator) {
        return session(administrator, null);
    }

    @Override
    public AdminSession actingAs(MailUserId administrator, ClientInfo client) {
        return session(administrator, InvalidInputException.required(client, "client"));
    }

    private AdminSession session(MailUserId administrator, @Nullable ClientInfo client) {
        InvalidInputException.required(administrator, "userId");
        Asker asker = environment
                .store()
                .read(store -> store.users().organizationOf(administrator))
                .map(organization -> new Asker(organization, administrator))
                .orElseGet(() -> new Asker(AuditEvent.OPERATOR, administrator))
                .from(client);
        WatchedStore.watch(environment, asker).store().read(store -> {
            Rights.requireAdministrator(store, asker);
            return asker;
        });
        return new DefaultAdminSession(environment, asker);
    }

    @Override
    public OperatorSession operator(String name) {
        InvalidInputException.required(name, "operator");
        if (!PlainText.isValid(name, PlainText.LONGEST_NAME)) {
            throw InvalidInputException.of("operator", ErrorCode.NAME_INVALID, name);
        }
        return new DefaultOperatorSession(environment, PlainText.normalise(name));
    }

    @Override
    public HashedPassword hash(Password password) {
        return environment.hasher().hash(InvalidInputException.required(password, "password"));
    }
}

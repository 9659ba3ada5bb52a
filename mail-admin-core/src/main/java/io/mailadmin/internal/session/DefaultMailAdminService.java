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
import io.mailadmin.internal.audit.EarlyAttempts;
import io.mailadmin.internal.audit.WatchedStore;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.internal.input.TypedPassword;
import io.mailadmin.internal.session.Authentication.Claim;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.store.Asker;
import org.jspecify.annotations.Nullable;

/** The root service. */
public final class DefaultMailAdminService implements MailAdminService {

    private static final ClientInfo UNKNOWN_CLIENT = new ClientInfo(null, null);

    private final Environment environment;
    private final SignIn signIn;
    private final AccessLog access;
    private final PasswordChange passwordChange;

    /** The service in {@code environment}. */
    public DefaultMailAdminService(Environment environment) {
        this.environment = environment;
        Authentication authentication = new Authentication(environment);
        this.access = new AccessLog(environment);
        this.signIn = new SignIn(environment, authentication);
        this.passwordChange = new PasswordChange(environment, authentication);
    }

    @Override
    public AdminSession signIn(String login, Password password) {
        return signIn(login, password, UNKNOWN_CLIENT);
    }

    @Override
    public AdminSession signIn(String login, Password password, ClientInfo client) {
        Claim claim = claim(login, password, "password", client);
        return new DefaultAdminSession(
                environment, access.signIn(claim.login(), claim.client(), claim.early(), () -> signIn.signIn(claim)));
    }

    @Override
    public void changePassword(String login, Password current, Password next, Password confirmation) {
        changePassword(login, current, next, confirmation, UNKNOWN_CLIENT);
    }

    @Override
    public void changePassword(
            String login, Password current, Password next, Password confirmation, ClientInfo client) {
        Claim claim = claim(login, current, "currentPassword", client);
        access.passwordChange(claim.login(), claim.client(), claim.early(), () -> {
            passwordChange.change(claim, new TypedPassword(next, confirmation));
            return claim;
        });
    }

    private static Claim claim(String login, Password password, String field, ClientInfo client) {
        return new Claim(
                InvalidInputException.required(login, "login"),
                InvalidInputException.required(password, field),
                InvalidInputException.required(client, "client"),
                new EarlyAttempts());
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

package io.mailadmin.internal.session;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdminService;
import io.mailadmin.OperatorSession;
import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.store.Asker;

/** The root service. */
public final class DefaultMailAdminService implements MailAdminService {

    private final Environment environment;
    private final SignIn signIn;

    /** The service in {@code environment}. */
    public DefaultMailAdminService(Environment environment) {
        this.environment = environment;
        this.signIn = new SignIn(environment);
    }

    @Override
    public AdminSession signIn(String login, Password password) {
        InvalidInputException.required(login, "login");
        InvalidInputException.required(password, "password");
        return new DefaultAdminSession(environment, signIn.signIn(login, password));
    }

    @Override
    public AdminSession actingAs(MailUserId administrator) {
        InvalidInputException.required(administrator, "userId");
        Asker asker = environment.store().read(store -> {
            Asker found = store.users()
                    .organizationOf(administrator)
                    .map(organization -> new Asker(organization, administrator))
                    .orElseThrow(() -> new NotPermittedException(ErrorCode.NOT_AN_ADMINISTRATOR, null));
            Rights.requireAdministrator(store, found);
            return found;
        });
        return new DefaultAdminSession(environment, asker);
    }

    @Override
    public OperatorSession operator(String name) {
        InvalidInputException.required(name, "operator");
        if (!PlainText.isValid(name, PlainText.LONGEST_NAME)) {
            throw InvalidInputException.of("operator", ErrorCode.NAME_INVALID, name);
        }
        return new DefaultOperatorSession(environment);
    }

    @Override
    public HashedPassword hash(Password password) {
        return environment.hasher().hash(InvalidInputException.required(password, "password"));
    }
}

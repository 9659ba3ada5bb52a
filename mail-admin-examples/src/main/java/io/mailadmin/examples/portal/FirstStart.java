package io.mailadmin.examples.portal;

import io.mailadmin.MailAdminService;
import io.mailadmin.examples.portal.customer.Customers;
import io.mailadmin.examples.quickstart.DemoData;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.Password;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.user.NewMailUser;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fills an empty database with demo data, and keeps the accounts that can sign in then, to be printed this once. */
@Component
final class FirstStart {

    private final List<Account> accounts;

    /**
     * Somebody who can sign in.
     *
     * @param login the mail account
     * @param password generated for this database
     */
    record Account(String login, TemporaryPassword password) {

        String line() {
            return "사용자 Login · User login: " + login + "   비밀번호 · Password: " + password.reveal();
        }
    }

    FirstStart(MailAdminService mailAdmin, Customers customers) {
        boolean empty = mailAdmin
                .operator("portal")
                .organizations()
                .list(PageRequest.first(1))
                .items()
                .isEmpty();
        accounts = empty ? List.of(yourCompany(mailAdmin), hostingCompany(mailAdmin, customers)) : List.of();
    }

    List<Account> accounts() {
        return accounts;
    }

    private static Account yourCompany(MailAdminService mailAdmin) {
        Account admin = new Account("admin@yourdomain.com", TemporaryPassword.generate());
        DemoData.load(mailAdmin, admin.password().password());
        return admin;
    }

    private static Account hostingCompany(MailAdminService mailAdmin, Customers customers) {
        Account staff = new Account("staff@hosting.example", TemporaryPassword.generate());
        Password password = staff.password().password();
        NewMailUser founder = NewMailUser.builder()
                .givenName("하늘")
                .familyName("정")
                .serviceType("standard")
                .login(staff.login())
                .password(password, password)
                .build();
        customers.found(
                mailAdmin.operator("portal"),
                NewOrganization.builder("Hosting Company")
                        .domain("hosting.example")
                        .firstAdministrator(founder)
                        .build(),
                staff.login());
        return staff;
    }
}

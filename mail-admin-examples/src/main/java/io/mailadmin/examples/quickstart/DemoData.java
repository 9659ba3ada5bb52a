package io.mailadmin.examples.quickstart;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdminService;
import io.mailadmin.organization.Organization;
import io.mailadmin.password.Password;

/** Your Company with its units and its staff list, for other examples. */
public final class DemoData {

    private DemoData() {}

    /**
     * Creates all of it, without the lines of the list that are wrong on purpose.
     *
     * @param password of {@code admin@yourdomain.com}, who administers it
     */
    public static void load(MailAdminService mailAdmin, Password password) {
        var operator = mailAdmin.operator("demo");
        Organization yourCompany = YourCompany.provision(operator, password);
        AdminSession admin = operator.organization(yourCompany.id());
        UnitTree units = UnitTree.read(admin.orgUnits());
        units.createMissing(admin.orgUnits()::create);
        StaffList.createEach(units, admin.users()::create);
    }
}

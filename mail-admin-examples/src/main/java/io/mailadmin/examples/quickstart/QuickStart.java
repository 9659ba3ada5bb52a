package io.mailadmin.examples.quickstart;

import static io.mailadmin.administrator.AdminScope.orgUnit;
import static io.mailadmin.administrator.AdminScope.organization;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.jdbc.JdbcMailStore;
import io.mailadmin.jdbc.MailAdminSchema;
import io.mailadmin.password.Password;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.Users;
import java.util.List;
import javax.sql.DataSource;

/** The manual's chapters, by their numbers, in an organization of 300 people; 5 before 3, because users name their unit. */
final class QuickStart {

    static final String TYPED = "Seoul-Autumn-2026"; // as typed by an administrator

    void run(DataSource dataSource, Show show) {
        MailAdminSchema.migrate(dataSource);
        MailAdminService mailAdmin = MailAdmin.create(JdbcMailStore.create(dataSource));
        show.organization(YourCompany.provision(mailAdmin.operator("quickstart"), Password.valueOf(TYPED)));

        AdminSession admin = mailAdmin.signIn("admin@yourdomain.com", Password.valueOf(TYPED)); // 1
        show.firstPage("admin@yourdomain.com", admin.hosting()); // 2

        UnitTree units = UnitTree.read(admin.orgUnits());
        show.units(units, units.createMissing(admin.orgUnits()::create)); // 5

        Users users = admin.users();
        NewMailUser newKim = NewMailUser.builder()
                .givenName("민수")
                .familyName("김")
                .orgUnit(units.id("개발본부/플랫폼팀"))
                .serviceType("standard")
                .login("kim")
                .password(TYPED, TYPED)
                .primarySmtpAddress("kim@yourdomain.com")
                .build();
        MailUser kim = users.findByLogin("kim@yourdomain.com").orElseGet(() -> users.create(newKim)); // 3
        show.staff(kim, StaffList.createEach(units, users::create)); // 3, 300 times

        List<MailUser> found = users.find(UserQuery.familyName("김").inOrgUnit(units.id("경영지원본부/인사팀")))
                .items();
        admin.administrators().addByLogin(organization(), List.of("jungwoo.kim", "jiwon.ryu")); // 4, typed
        admin.administrators()
                .add(organization(), found.stream().map(MailUser::id).toList()); // 4, ticked
        show.administrators(found, admin.administrators().list(organization()));

        admin.administrators().add(orgUnit(units.id("개발본부")), List.of(kim.id())); // 6
        AdminSession ofUnit = FirstSignIn.of("kim@yourdomain.com", mailAdmin);
        show.ofUnit("개발본부", ofUnit.hosting(), ofUnit.users().findByLogin("jiwon.ryu@yourdomain.com"));

        MailUser ryu = users.findByLogin("hayun.ryu@yourdomain.com").orElseThrow();
        OrgUnitId mailTeam = units.id("개발본부/메일서비스팀");
        MailUser saved =
                users.update(ryu.edit().familyName("유").orgUnit(mailTeam).build()); // 7
        MailUser leaver = users.findByLogin("jihoon.noh@yourdomain.com").orElseThrow();
        users.delete(leaver.id()); // 7, to the trash
        admin.trash().purge(leaver.id()); // and for good
        show.modifiedAndDeleted(ryu, saved, leaver, units);

        show.found("1차 SMTP 주소", "jiwoo", users.find(UserQuery.primarySmtpAddress("jiwoo"))); // 8
        show.found("이름", "민준", users.find(UserQuery.givenName("민준")));
        show.found("성", "김, 개발본부", users.find(UserQuery.familyName("김").inOrgUnit(units.id("개발본부"))));
        show.firstPageAgain(admin.hosting());
        Refusals.show(users, show);
    }
}

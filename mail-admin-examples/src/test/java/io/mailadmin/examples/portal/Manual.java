package io.mailadmin.examples.portal;

/** The administrator's manual from its first chapter to its last. */
final class Manual {

    private Manual() {}

    static void follow(Browser browser, Company company) {
        Chapter1SignInTest.walk(browser, company);
        Chapter2FirstPageTest.walk(browser, company);
        Chapter3CreateUserTest.walk(browser, company);
        Chapter4CreateAdministratorsTest.walk(browser, company);
        Chapter5CreateOrgUnitTest.walk(browser, company);
        Chapter6UnitAdministratorsTest.walk(browser, company);
        Chapter7ModifyUserTest.walk(browser, company);
        Chapter8FindUsersTest.walk(browser, company);
    }
}

package io.mailadmin.contract;

import io.mailadmin.contract.PermissionWorld.Kind;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.Password;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserSelection;
import java.util.List;
import java.util.function.Consumer;

/** How the rows about users are called. */
final class PermissionCallsOnUsers {

    private static final PageRequest LARGEST = PageRequest.first(PageRequest.LARGEST_SIZE);
    private static final Password PASSWORD = Password.valueOf(FunctionFixture.PASSWORD);

    private final PermissionCalls calls;

    PermissionCallsOnUsers(PermissionCalls calls) {
        this.calls = calls;
    }

    void addAll() {
        users();
        selections();
        trash();
    }

    private void users() {
        calls.reads("AdminSession.hosting()", Kind.USER, (session, target) -> session.hosting() != null);
        calls.reads(
                "Users.get(MailUserId)",
                Kind.USER,
                (session, target) -> session.users()
                        .get(target.user().id())
                        .id()
                        .equals(target.user().id()));
        calls.reads(
                "Users.findByLogin(String)",
                Kind.USER,
                (session, target) -> session.users()
                        .findByLogin(target.user().login().toString())
                        .isPresent());
        calls.reads(
                "Users.find(UserQuery)",
                Kind.USER,
                (session, target) -> !session.users()
                        .find(UserQuery.primarySmtpAddressIs(
                                target.user().login().toString()))
                        .items()
                        .isEmpty());
        calls.reads(
                "Users.find(UserQuery)>unit",
                Kind.UNIT,
                (session, target) -> session.users()
                                .find(UserQuery.all().inOrgUnit(target.unit().id()))
                                .items()
                        != null);
        calls.reads(
                "Users.count(UserQuery)",
                Kind.USER,
                (session, target) -> session.users()
                                .count(UserQuery.primarySmtpAddressIs(
                                        target.user().login().toString()))
                        == 1);
        calls.reads(
                "Users.count(UserQuery)>unit",
                Kind.UNIT,
                (session, target) -> session.users()
                                .count(UserQuery.all().inOrgUnit(target.unit().id()))
                        >= 0);
        calls.changes(
                "Users.create(NewMailUser)>unit",
                Kind.UNIT,
                (session, target) -> session.users()
                        .create(newUser().orgUnit(target.unit().id()).build()));
        calls.changes(
                "Users.update(MailUserEdit)",
                Kind.USER,
                (session, target) -> session.users()
                        .update(target.user().edit().givenName("철수").build()));
        calls.changes(
                "Users.update(MailUserEdit)>unit",
                Kind.UNIT,
                (session, target) -> session.users()
                        .update(target.user().edit().orgUnit(target.unit().id()).build()));
        calls.changes(
                "Users.changePassword(MailUserId,Password,Password)",
                Kind.USER,
                (session, target) ->
                        session.users().changePassword(target.user().id(), PASSWORD, PASSWORD));
        calls.changes(
                "Users.resetPassword(MailUserId)",
                Kind.USER,
                (session, target) -> session.users().resetPassword(target.user().id()));
        calls.changes(
                "Users.delete(MailUserId)",
                Kind.USER,
                (session, target) -> session.users().delete(target.user().id()));
    }

    private void selections() {
        selected("suspend()", UserSelection::suspend);
        selected("blockLogin()", UserSelection::blockLogin);
        selected("reactivate()", UserSelection::reactivate);
        selected("resetPasswords()", UserSelection::resetPasswords);
        selected("delete()", UserSelection::delete);
        for (Kind kind : List.of(Kind.USER, Kind.UNIT)) {
            calls.changes(
                    "UserSelection.moveTo(OrgUnitId)" + (kind == Kind.UNIT ? ">unit" : ""),
                    kind,
                    (session, target) -> session.users()
                            .selected(List.of(target.user().id()))
                            .moveTo(target.unit().id()));
        }
    }

    private void trash() {
        calls.reads(
                "Trash.list(PageRequest)",
                Kind.TRASHED_USER,
                (session, target) -> session.trash().list(LARGEST).items().stream()
                        .anyMatch(trashed ->
                                trashed.user().id().equals(target.user().id())));
        calls.changes(
                "Trash.restore(MailUserId)",
                Kind.TRASHED_USER,
                (session, target) -> session.trash().restore(target.user().id()));
        calls.changes(
                "Trash.purge(MailUserId)",
                Kind.TRASHED_USER,
                (session, target) -> session.trash().purge(target.user().id()));
        for (Kind kind : List.of(Kind.TRASHED_USER, Kind.TRASHED_USER_INTO_UNIT)) {
            calls.changes(
                    "Trash.restore(MailUserId,OrgUnitId)" + (kind == Kind.TRASHED_USER ? "" : ">unit"),
                    kind,
                    (session, target) -> session.trash()
                            .restore(target.user().id(), target.unit().id()));
        }
    }

    private void selected(String method, Consumer<UserSelection> change) {
        calls.changes(
                "UserSelection." + method,
                Kind.USER,
                (session, target) -> change.accept(
                        session.users().selected(List.of(target.user().id()))));
    }

    private NewMailUser.Builder newUser() {
        return NewMailUser.builder()
                .givenName("민수")
                .familyName("김")
                .serviceType("standard")
                .login("new" + calls.next() + "@yourdomain.com")
                .withoutPassword();
    }
}

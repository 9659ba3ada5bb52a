package io.mailadmin.examples.benchmark;

import io.mailadmin.AdminSession;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.transfer.UserExport;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.Users;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** mail-admin as a host calls it, by an administrator of the whole organization. */
final class MailAdminClient implements Client {

    private final DataSet data;
    private @Nullable AdminSession administrator;
    private @Nullable MailUser last;

    MailAdminClient(DataSet data) {
        this.data = data;
    }

    @Override
    public int get(SampleOrganization organization, String login) {
        return organization.administrator().users().findByLogin(login).isPresent() ? 1 : 0;
    }

    @Override
    public int find(SampleOrganization organization, Search search) {
        return find(organization, search.query(organization));
    }

    @Override
    public int page(SampleOrganization organization, Place place) {
        Cursor cursor = switch (place) {
            case FIRST -> Cursor.FIRST;
            case THOUSANDTH -> data.thousandth(organization);
            case LAST -> Cursor.LAST;
        };
        return find(organization, UserQuery.all().page(PageRequest.first().at(cursor)));
    }

    @Override
    public int pageOfDivision(SampleOrganization organization) {
        return find(organization, UserQuery.all().inOrgUnit(organization.division()));
    }

    @Override
    public int overview(SampleOrganization organization) {
        return organization.administrator().hosting().serviceTypes().size();
    }

    @Override
    public void create(SampleOrganization organization, SampleUser user, HashedPassword hash) {
        administrator = organization.administrator();
        last = administrator
                .users()
                .create(user.command(organization).hashed(hash).build());
    }

    @Override
    public void update() {
        MailUser before = Objects.requireNonNull(last);
        last = users().update(before.edit().familyName("윤").build());
    }

    @Override
    public void delete() {
        users().delete(Objects.requireNonNull(last).id());
    }

    @Override
    public void signIn(SampleOrganization organization) {
        data.mailAdmin()
                .signIn(DataSet.ADMINISTRATOR + "@" + organization.domain(), Password.valueOf(DataSet.PASSWORD));
    }

    @Override
    public void importUsers(SampleOrganization organization, long first, int count) {
        ImportReport report = organization
                .administrator()
                .transfer()
                .importUsers(
                        UserImport.jsonLines(ImportPasswords.hashes()),
                        new SampleList(first, count, data.hash(), number -> ""));
        if (report.created() != count) {
            throw new IllegalStateException("Imported " + report.created() + " of " + count + ": " + report);
        }
    }

    @Override
    public long export(SampleOrganization organization, OutputStream out) {
        return organization.administrator().transfer().exportUsers(UserExport.csv(), out);
    }

    @Override
    public void close() {
        // a call takes its connection from the pool and gives it back
    }

    private Users users() {
        return Objects.requireNonNull(administrator).users();
    }

    private static int find(SampleOrganization organization, UserQuery query) {
        return organization.administrator().users().find(query).items().size();
    }
}

package io.mailadmin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.constraint.PlainText;
import io.mailadmin.contract.InMemoryMailStore;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.page.PageRequest;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.TransferFormat;
import io.mailadmin.transfer.UserExport;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random users who are written to a list and read into another store are the same there, whatever their names hold. */
class TransferRoundTripTest {

    private static final int USERS = 120;
    private static final Charset MS949 = Charset.forName("MS949");
    private static final List<String> PIECES = List.of(
            "=", "+", "-", "@", "＝", "＋", "－", "＠", "'", "''", "\"", "\"\"", ",", ";", "/", "\\", "#", "|", " ", "{",
            "}", "\uFEFF", "null", "=1+1", "@SUM(1)", "김", "민수", "펲", "똠", "Ａ", "ﾊﾝ", "é", "ß", "İ", "😀", "🇰🇷",
            "👩🏽", "한글", "ㄱㅁㅅ", "O'Neil", "١", "אב", "\u200E", "~", "%", "_", "<b>", "&amp;", "$1", "\u00A0", "\u3000",
            "\u2028", "0", "1e5");

    private final MailAdminService first = MailAdmin.create(new InMemoryMailStore());
    private final MailAdminService second = MailAdmin.create(new InMemoryMailStore());

    @ParameterizedTest
    @CsvSource({
        "CSV, ko, UTF-8, true, 1",
        "CSV, en, UTF-8, false, 2",
        "CSV, ko, MS949, false, 3",
        "CSV, en, MS949, false, 4",
        "JSON_LINES, en, UTF-8, false, 5",
        "JSON_LINES, en, UTF-8, true, 6"
    })
    void theyAreTheSame(TransferFormat format, String language, String charset, boolean marked, long seed) {
        Charset encoding = Charset.forName(charset);
        AdminSession from = session(first);
        addUsers(
                from,
                new Random(seed),
                name -> !encoding.equals(MS949) || MS949.newEncoder().canEncode(name));
        UserExport export = format == TransferFormat.CSV
                ? UserExport.csv().header(Locale.forLanguageTag(language))
                : UserExport.jsonLines();
        String list = export(from, export);
        String unmarked = list.startsWith("\uFEFF") ? list.substring(1) : list;

        AdminSession to = session(second);
        UserImport source = format == TransferFormat.CSV
                ? UserImport.csv(ImportPasswords.none())
                : UserImport.jsonLines(ImportPasswords.none());
        byte[] bytes = ((marked ? "\uFEFF" : "") + unmarked).getBytes(encoding);
        var report = to.transfer().importUsers(source.createOrgUnits(), new ByteArrayInputStream(bytes));

        assertThat(report.refusals()).isEmpty();
        assertThat(report.created()).isEqualTo(USERS);
        assertThat(told(to)).isEqualTo(told(from));
        assertThat(export(to, export)).isEqualTo(list);
    }

    private static AdminSession session(MailAdminService service) {
        OperatorSession operator = service.operator("tests");
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", 1 << 20));
        Organization organization = operator.organizations()
                .create(NewOrganization.builder("Your Company")
                        .domain("yourdomain.com")
                        .serviceType("standard")
                        .firstAdministrator(user("admin", "A", "B").build())
                        .build());
        return operator.organization(organization.id());
    }

    private static NewMailUser.Builder user(String login, String givenName, String familyName) {
        return NewMailUser.builder()
                .givenName(givenName)
                .familyName(familyName)
                .serviceType("standard")
                .login(login)
                .withoutPassword();
    }

    private static void addUsers(AdminSession session, Random random, Predicate<String> fits) {
        List<OrgUnit> units = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            NewOrgUnit unit = NewOrgUnit.named(name(random, fits, "u" + i));
            int parent = random.nextInt(i + 1);
            units.add(session.orgUnits()
                    .create(parent == i ? unit : unit.below(units.get(parent).id())));
        }
        for (int i = 0; i < USERS; i++) {
            MailUser user = session.users()
                    .create(user("user%03d".formatted(i), name(random, fits, ""), name(random, fits, ""))
                            .orgUnit(units.get(random.nextInt(units.size())).id())
                            .build());
            if (i % 7 == 0) {
                session.users()
                        .update(user.edit()
                                .orgUnit(null)
                                .status(i % 2 == 0 ? UserStatus.SUSPENDED : UserStatus.LOGIN_BLOCKED)
                                .build());
            }
        }
    }

    /** A valid name of some pieces, composed or decomposed. */
    private static String name(Random random, Predicate<String> fits, String end) {
        while (true) {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(6); i >= 0; i--) {
                name.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            name.append(end);
            Normalizer.Form form = random.nextBoolean() ? Normalizer.Form.NFC : Normalizer.Form.NFD;
            String typed = Normalizer.normalize(name, form);
            if (PlainText.isValid(typed, PlainText.LONGEST_NAME) && fits.test(PlainText.normalise(typed))) {
                return typed;
            }
        }
    }

    private static List<String> told(AdminSession session) {
        List<String> told = new ArrayList<>();
        for (MailUser user : session.users()
                .find(UserQuery.all().page(PageRequest.first(500)))
                .items()) {
            told.add(String.join(
                    "|",
                    user.login().toString(),
                    user.givenName(),
                    user.familyName(),
                    user.status().name(),
                    path(session, user)));
        }
        return told;
    }

    private static String path(AdminSession session, MailUser user) {
        StringBuilder path = new StringBuilder();
        OrgUnit unit = session.orgUnits().get(user.orgUnit());
        while (unit.parent() != null) {
            path.insert(0, unit.name() + ">");
            unit = session.orgUnits().get(unit.parent());
        }
        return path.toString();
    }

    private static String export(AdminSession session, UserExport export) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        session.transfer().exportUsers(export, out);
        return out.toString(UTF_8);
    }
}

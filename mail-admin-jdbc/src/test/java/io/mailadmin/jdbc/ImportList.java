package io.mailadmin.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.OperatorSession;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.user.NewMailUser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A list of users that is made while it is read, and an organization to read it into. */
final class ImportList {

    static final UserImport HASHES = UserImport.csv(ImportPasswords.hashes()).createOrgUnits();

    private static final String HEADER =
            "Given name,Family name,Organization unit,Service type,User login,Primary SMTP address,Status,Password hash\r\n";
    private static final List<String> FAMILY_NAMES = List.of("김", "이", "박", "최", "정", "Kim", "O'Neil");
    private static final String HASH =
            "\"{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8\"";

    private ImportList() {}

    static MailAdminService service(JdbcMailStore store) {
        return MailAdmin.create(store);
    }

    static OrganizationId organization(MailAdminService mailAdmin) {
        OperatorSession operator = mailAdmin.operator("tests");
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", 1 << 20));
        return operator.organizations()
                .create(NewOrganization.builder("Your Company")
                        .domain("yourdomain.com")
                        .serviceType("standard")
                        .firstAdministrator(NewMailUser.builder()
                                .givenName("A")
                                .familyName("B")
                                .serviceType("standard")
                                .login("admin")
                                .withoutPassword()
                                .build())
                        .build())
                .id();
    }

    /** Users in {@code units} units, each with a ready hash. */
    static InputStream withHashes(int users, int units) {
        return stream(Stream.concat(
                Stream.of(HEADER), IntStream.range(0, users).mapToObj(i -> row(i, units) + ',' + HASH + "\r\n")));
    }

    /** The row of a user as an export writes it. */
    static String row(int i, int units) {
        String login = "user%07d@yourdomain.com".formatted(i);
        return "민수%d,%s,Unit %d/Team %d,standard,%s,%s,ACTIVE"
                .formatted(i % 1_000, FAMILY_NAMES.get(i % 7), i % units % 10, i % units, login, login);
    }

    /** A stream of the parts, each of which is made when it is its turn. */
    static InputStream stream(Stream<String> parts) {
        Iterator<String> rest = parts.iterator();
        return new InputStream() {
            private InputStream part = InputStream.nullInputStream();

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = part.read(bytes, from, length);
                while (read < 0 && rest.hasNext()) {
                    part = new ByteArrayInputStream(rest.next().getBytes(UTF_8));
                    read = part.read(bytes, from, length);
                }
                return read;
            }
        };
    }
}

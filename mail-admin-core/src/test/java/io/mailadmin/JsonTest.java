package io.mailadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.OrgUnitAction;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.contract.InMemoryMailStore;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.organization.Organization;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** The public records in a host's JSON, whichever Jackson it uses. */
class JsonTest {

    private static final String SECRET = "marker-Passw0rt-9";
    private static final JsonMapper JACKSON_3 = JsonMapper.builder().build();
    private static final ObjectMapper JACKSON_2 = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final MailAdminService mailAdmin = MailAdmin.builder(new InMemoryMailStore())
            .passwordHasher(Argon2PasswordHasher.withParameters(64, 1, 1))
            .build();
    private final OperatorSession operator = mailAdmin.operator("tests");
    private final Organization organization = YourCompany.create(operator);
    private final AdminSession admin = operator.organization(organization.id());

    @Test
    void resultsAreWrittenAlikeByBothJacksons() throws Exception {
        var unit = admin.orgUnits().create(NewOrgUnit.named("Sales").withBillingId("B-1"));
        var page = admin.users().find(UserQuery.all().page(PageRequest.first(1)));
        var results = List.of(
                organization,
                unit,
                page,
                page.items().get(0),
                admin.hosting(),
                admin.administrators().list(AdminScope.organization()),
                admin.administrators().explain(page.items().get(0).id(), OrgUnitAction.CHANGE, unit.id()),
                admin.auditLog().find(AuditQuery.changes()),
                admin.auditLog().verify(AuditChain.CHANGES),
                admin.auditLog().anchor(AuditChain.CHANGES));
        for (Object result : results) {
            String json = JACKSON_3.writeValueAsString(result);
            assertThat(JACKSON_2.readTree(JACKSON_2.writeValueAsString(result))).isEqualTo(JACKSON_2.readTree(json));
        }
        MailUser user = page.items().get(0);
        var json = JACKSON_3.readTree(JACKSON_3.writeValueAsString(user));
        assertThat(json.get("id").asString()).isEqualTo(user.id().toString());
        assertThat(json.get("primarySmtpAddress").asString()).isEqualTo("admin@yourdomain.com");
        assertThat(json.get("createdAt").asString()).isEqualTo(user.createdAt().toString());
    }

    @Test
    void idsAreReadAndWrittenAsPlainText() throws Exception {
        OrgUnitId id = OrgUnitId.rootOf(organization.id());
        assertThat(JACKSON_3.writeValueAsString(id)).isEqualTo("\"" + id + "\"");
        assertThat(JACKSON_3.readValue("\"" + id + "\"", OrgUnitId.class)).isEqualTo(id);
        assertThat(JACKSON_2.readValue(JACKSON_2.writeValueAsString(id), OrgUnitId.class))
                .isEqualTo(id);
    }

    @Test
    void aCommandIsReadWithItsPasswordAndWrittenWithoutIt() throws Exception {
        String json = """
                {"givenName":"민수","familyName":"김","serviceType":"standard","login":"kim",
                 "password":"%1$s","passwordConfirmation":"%1$s"}
                """.formatted(SECRET);
        for (NewMailUser read :
                List.of(JACKSON_3.readValue(json, NewMailUser.class), JACKSON_2.readValue(json, NewMailUser.class))) {
            assertThat(read.password()).isNotNull();
            assertThat(read.password().reveal()).isEqualTo(SECRET);
            assertThat(JACKSON_3.writeValueAsString(read))
                    .contains("\"login\":\"kim\"")
                    .doesNotContain(SECRET);
            assertThat(JACKSON_2.writeValueAsString(read))
                    .contains("\"login\":\"kim\"")
                    .doesNotContain(SECRET);
            assertThat(admin.users().create(read).login()).hasToString("kim@yourdomain.com");
            var kim = admin.users().findByLogin("kim@yourdomain.com").orElseThrow();
            admin.users().delete(kim.id());
            admin.trash().purge(kim.id());
        }
    }

    @Test
    void aTemporaryPasswordIsNeitherReadNorWritten() throws Exception {
        NewMailUser generated = YourCompany.user("kim").temporaryPassword().build();
        String secret = generated.temporaryPassword().reveal();
        assertThat(JACKSON_3.writeValueAsString(generated)).contains("kim").doesNotContain(secret);
        assertThat(JACKSON_2.writeValueAsString(generated)).contains("kim").doesNotContain(secret);
        String json = """
                {"login":"kim","temporaryPassword":"weak"}
                """;
        assertThat(JACKSON_3.readValue(json, NewMailUser.class).temporaryPassword())
                .isNull();
        assertThat(JACKSON_2.readValue(json, NewMailUser.class).temporaryPassword())
                .isNull();
    }

    @Test
    void aReadyHashIsNotReadSinceNoPolicySeesIt() throws Exception {
        String hash = "{SSHA}H9L+jYzY8P7Yix1ltsKqKz1Uylv6+/z9/v8AAQ==";
        String json = """
                {"login":"kim","hashedPassword":"%s","hashed":"%1$s"}
                """.formatted(hash);
        JsonMapper lenient3 = JsonMapper.builder()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        ObjectMapper lenient2 = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        assertThat(lenient3.readValue(json, NewMailUser.class).hashedPassword()).isNull();
        assertThat(lenient2.readValue(json, NewMailUser.class).hashedPassword()).isNull();

        String text = "\"" + hash + "\"";
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> JACKSON_3.readValue(text, HashedPassword.class));
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> JACKSON_2.readValue(text, HashedPassword.class));
    }

    @Test
    void secretsAreNotWrittenByThemselvesEither() throws Exception {
        Password password = Password.valueOf(SECRET);
        var hash = mailAdmin.hash(password);
        for (Object secret : List.of(password, hash, TemporaryPassword.generate())) {
            assertThat(JACKSON_3.writeValueAsString(secret)).isEqualTo("null");
            assertThat(JACKSON_2.writeValueAsString(secret)).isEqualTo("null");
        }
    }
}

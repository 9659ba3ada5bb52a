package io.mailadmin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.contract.InMemoryMailStore;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.user.UserQuery;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many rows one transaction may write; no store has a part in that. */
class ImportLimitTest {

    @Test
    @Tag("exhaustive")
    void moreRowsThanAllOrNothingTakesAreRefusedBeforeAnythingIsWritten() {
        OperatorSession operator = MailAdmin.create(new InMemoryMailStore()).operator("tests");
        AdminSession admin = operator.organization(YourCompany.create(operator).id());
        StringBuilder list = new StringBuilder("Given name,Family name,Service type,User login\n");
        for (int i = 0; i <= UserImport.MOST_AT_ONCE; i++) {
            list.append("A,B,standard,user").append(i).append('\n');
        }
        UserImport allOrNothing = UserImport.csv(ImportPasswords.none()).allOrNothing();
        assertThatThrownBy(() -> admin.transfer()
                        .importUsers(
                                allOrNothing,
                                new ByteArrayInputStream(list.toString().getBytes(UTF_8))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.IMPORT_TOO_MANY_ROWS));
        assertThat(admin.users().count(UserQuery.all())).isEqualTo(1);
    }
}

package io.mailadmin.jdbc;

import io.mailadmin.error.ErrorCode;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class H2FailuresTest extends FailuresContract {

    @Override
    DataSource emptyDatabase() {
        return H2.emptyMemory();
    }

    @Test
    void nothingOfTheValuesShowsWhenTheDatabaseIsGone() throws SQLException {
        execute("shutdown");
        assertSilent(
                ErrorCode.DATABASE_UNREACHABLE,
                () -> store.read(reader -> reader.users().signIn(Rows.login(MARKER))));
        assertSilent(ErrorCode.DATABASE_UNREACHABLE, () -> rows.write(tx -> {}));
    }
}

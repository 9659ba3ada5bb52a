package io.mailadmin.examples.quickstart;

import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.LocalizedMessage;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.user.NewMailUser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Creates the people of {@code staff.csv}, each on its own: a wrong row is kept with its line and reasons, and the others
 * go on. A login that was there before the list was read is no error, so that the list can be read again.
 */
final class StaffList {

    private static final int COLUMNS = 6;

    private final UnitTree units;
    private final Consumer<NewMailUser> create;
    private final Set<@Nullable String> loginsOfList = new HashSet<>();
    private final List<WrongField> wrong = new ArrayList<>();
    private int created;
    private int there;

    /**
     * What became of the list.
     *
     * @param created how many users were created
     * @param there how many were there already
     * @param wrong what was wrong with the other rows
     */
    record Result(int created, int there, List<WrongField> wrong) {}

    /**
     * One reason why a row was refused.
     *
     * @param line its line in the file; the header is line 1
     * @param error the field at fault, blank for the row as a whole, and the reason
     */
    record WrongField(int line, FieldError error) {}

    private StaffList(UnitTree units, Consumer<NewMailUser> create) {
        this.units = units;
        this.create = create;
    }

    static Result createEach(UnitTree units, Consumer<NewMailUser> create) {
        StaffList list = new StaffList(units, create);
        CsvRows.read("staff.csv", list::add);
        return new Result(list.created, list.there, List.copyOf(list.wrong));
    }

    private void add(int line, List<@Nullable String> row) {
        if (row.size() != COLUMNS) {
            wrong.add(new WrongField(line, wrongColumns(row.size())));
            return;
        }
        boolean firstOfList = loginsOfList.add(row.get(4));
        try {
            create.accept(user(row));
            created++;
        } catch (DuplicateException e) {
            if (firstOfList) {
                there++;
            } else {
                refuse(line, e);
            }
        } catch (MailAdminException e) {
            refuse(line, e);
        }
    }

    /** Without a password: each of them gets one later, so the list never has any in clear text. */
    private NewMailUser user(List<@Nullable String> row) {
        String unit = row.get(2);
        return NewMailUser.builder()
                .givenName(row.get(0))
                .familyName(row.get(1))
                .orgUnit(unit == null ? null : units.id(unit))
                .serviceType(row.get(3))
                .login(row.get(4))
                .primarySmtpAddress(row.get(5))
                .withoutPassword()
                .build();
    }

    private void refuse(int line, MailAdminException e) {
        Reasons.of(e).forEach(reason -> wrong.add(new WrongField(line, reason)));
    }

    private static FieldError wrongColumns(int columns) {
        var text = new LocalizedMessage(
                "The row has " + columns + " columns; it needs " + COLUMNS,
                "열이 " + columns + "개입니다. " + COLUMNS + "개여야 합니다");
        return FieldError.withText("", ErrorCode.INVALID_VALUE, null, text);
    }
}

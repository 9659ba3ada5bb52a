package io.mailadmin.internal.transfer;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.transfer.ImportPasswords;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which columns a list may have and must have. */
final class Header {

    private static final Set<Column> TYPED = EnumSet.of(Column.PASSWORD, Column.PASSWORD_CONFIRMATION);
    private static final Set<Column> HASHES =
            EnumSet.of(Column.PASSWORD_HASH, Column.PASSWORD_MUST_CHANGE, Column.PASSWORD_VALID_UNTIL);

    private Header() {}

    /** The columns that a header names, in its order; refuses the list if it is none of these. */
    static List<Column> read(List<String> names, ImportPasswords.Kind passwords) {
        List<Column> columns = names.stream()
                .map(name -> Column.named(name).orElseThrow(() -> ListErrors.of(ErrorCode.IMPORT_COLUMN_UNKNOWN, name)))
                .toList();
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            if (!seen.add(columns.get(i))) {
                throw ListErrors.of(ErrorCode.IMPORT_COLUMN_TWICE, names.get(i));
            }
            if (!isAllowed(columns.get(i), passwords)) {
                throw ListErrors.of(ErrorCode.IMPORT_COLUMN_NOT_EXPECTED, names.get(i));
            }
        }
        require(seen, Column.LOGIN);
        switch (passwords) {
            case TYPED -> require(seen, Column.PASSWORD);
            case HASHES -> require(seen, Column.PASSWORD_HASH);
            case TEMPORARY, NONE -> {}
        }
        return columns;
    }

    /** Whether the column may hold what it is named for, if passwords come from there. */
    static boolean isAllowed(Column column, ImportPasswords.Kind passwords) {
        return (passwords == ImportPasswords.Kind.TYPED || !TYPED.contains(column))
                && (passwords == ImportPasswords.Kind.HASHES || !HASHES.contains(column));
    }

    private static void require(Set<Column> columns, Column required) {
        if (!columns.contains(required)) {
            throw ListErrors.of(ErrorCode.IMPORT_COLUMN_MISSING, required.header(Locale.ENGLISH));
        }
    }
}

package io.mailadmin.examples.portal.beyond;

import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.user.MailUser;
import java.util.ArrayList;
import java.util.List;

/** Passwords that an import generated, until they are fetched this once. Thread-safe. */
final class GivenPasswords {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<String> lines = new ArrayList<>();

    synchronized void add(MailUser user, TemporaryPassword password) {
        lines.add(cell(user.login().toUnicode()) + "," + password.reveal() + "\r\n");
    }

    /** How many wait to be fetched. */
    synchronized int size() {
        return lines.size();
    }

    /** All of them below {@code header} as CSV for spreadsheets; afterwards they are forgotten. */
    synchronized String take(String header) {
        String csv = BYTE_ORDER_MARK + header + "\r\n" + String.join("", lines);
        lines.clear();
        return csv;
    }

    /** An address has neither commas nor quotes, but may begin like a formula. */
    private static String cell(String login) {
        return "=+-@".indexOf(login.charAt(0)) < 0 ? login : "'" + login;
    }
}

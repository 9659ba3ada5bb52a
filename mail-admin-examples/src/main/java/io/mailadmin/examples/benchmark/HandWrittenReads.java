package io.mailadmin.examples.benchmark;

import static java.util.stream.Collectors.joining;

import io.mailadmin.examples.benchmark.Client.Place;
import io.mailadmin.user.Match;
import io.mailadmin.user.UserField;
import java.sql.SQLException;
import java.util.stream.Stream;

/** The reads as JDBC written by hand, of a table with the columns and indexes of mail_admin_user. No rights are asked. */
final class HandWrittenReads {

    private static final String COLUMNS = Stream.of(
                    "id",
                    "given_name",
                    "family_name",
                    "org_unit_id",
                    "service_type",
                    "login",
                    "status",
                    "version",
                    "created_at",
                    "updated_at")
            .map(column -> "u." + column)
            .collect(joining(", "));

    private final Statements statements;
    private final Sql sql;
    private final String table;

    HandWrittenReads(Statements statements, Sql sql, String table) {
        this.statements = statements;
        this.sql = sql;
        this.table = table;
    }

    int get(SampleOrganization organization, String login) throws SQLException {
        return users(new SqlText(), organization, Key.LOGIN)
                .add(" and u.login = ?", login)
                .read(statements);
    }

    int find(SampleOrganization organization, Search search) throws SQLException {
        SqlText text = new SqlText();
        if (search.match() == Match.CONTAINS) {
            return contains(text, organization, search);
        }
        if (search.field() != UserField.ANY || Key.of(search) == Key.INITIALS) {
            return run(text, Key.of(search), organization, search).read(statements);
        }
        run(text.add("("), Key.LOGIN, organization, search);
        run(text.add(") union all ("), Key.FAMILY_NAME, organization, search);
        run(text.add(") union all ("), Key.GIVEN_NAME, organization, search);
        return text.add(") limit 50").read(statements);
    }

    private SqlText run(SqlText text, Key key, SampleOrganization organization, Search search) {
        range(users(text, organization, key), key, search);
        return first(inDivision(text, organization, search.inDivision()), key);
    }

    /** Rows are fetched only for what the index has found. */
    private int contains(SqlText text, SampleOrganization organization, Search search) throws SQLException {
        Key key = Key.of(search);
        String searched = sql == Sql.H2 && key != Key.LOGIN ? "utf8tostring(" + key.column + ")" : key.column;
        text.add("select " + COLUMNS + " from (select u.id, u.login, " + key.column + " as found_key")
                .add(
                        " from " + table + " u" + sql.by(index(key)) + " where u.organization_id = ?",
                        sql.id(organization.id()))
                .add(" and " + searched + " like ?", "%" + search.word() + "%");
        first(inDivision(text, organization, search.inDivision()), key);
        return text.add(
                        ") found join " + table + " u on u.id = found.id where u.organization_id = ?",
                        sql.id(organization.id()))
                .add(" order by found.found_key, found.login")
                .read(statements);
    }

    int page(SampleOrganization organization, Place place, String thousandth) throws SQLException {
        SqlText text = users(new SqlText(), organization, Key.LOGIN);
        if (place == Place.THOUSANDTH) {
            text.add(" and u.login > ?", thousandth);
        }
        return place == Place.LAST
                ? text.add(" order by u.organization_id desc, u.login desc limit 50")
                        .read(statements)
                : first(text, Key.LOGIN).read(statements);
    }

    int pageOfDivision(SampleOrganization organization) throws SQLException {
        SqlText text = users(new SqlText(), organization, Key.LOGIN);
        return first(inDivision(text, organization, true), Key.LOGIN).read(statements);
    }

    /** The login at a place in their order, counted from 0. */
    String loginAt(SampleOrganization organization, long place) throws SQLException {
        return statements.text(
                "select u.login from " + table + " u" + sql.by(index(Key.LOGIN))
                        + " where u.organization_id = ? order by u.organization_id, u.login limit 1 offset "
                        + place,
                sql.id(organization.id()));
    }

    private SqlText users(SqlText text, SampleOrganization organization, Key key) {
        return text.add(
                "select " + COLUMNS + " from " + table + " u" + sql.by(index(key)) + " where u.organization_id = ?",
                sql.id(organization.id()));
    }

    private void range(SqlText text, Key key, Search search) {
        if (key == Key.LOGIN && search.match() == Match.IS) {
            text.add(" and u.login = ?", search.word());
            return;
        }
        String from = search.match() == Match.IS ? search.word() + " " : search.word();
        text.add(" and " + key.column + " >= ?", value(key, from));
        text.add(" and " + key.column + " < ?", value(key, next(from)));
    }

    private SqlText inDivision(SqlText text, SampleOrganization organization, boolean wanted) {
        return wanted
                ? text.add(
                        " and u.org_unit_id in (select p.descendant_id from mail_admin_org_unit_path p"
                                + " where p.organization_id = ? and p.ancestor_id = ?)",
                        sql.id(organization.id()),
                        sql.id(organization.division().value()))
                : text;
    }

    /** The column that is the same everywhere stands in the order because H2 would sort without it. */
    private static SqlText first(SqlText text, Key key) {
        String order = key == Key.LOGIN ? key.column : key.column + ", u.login";
        return text.add(" order by u.organization_id, " + order + " limit 50");
    }

    private Object value(Key key, String text) {
        return key == Key.LOGIN ? text : sql.key(text);
    }

    private String index(Key key) {
        return table + key.index;
    }

    /** The least text that is greater than all that begin with {@code text}. */
    private static String next(String text) {
        int last = text.length() - 1;
        return text.substring(0, last) + (char) (text.charAt(last) + 1);
    }
}

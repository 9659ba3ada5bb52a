package io.mailadmin.examples.benchmark;

import io.mailadmin.password.HashedPassword;
import java.io.OutputStream;
import java.sql.SQLException;

/** One thread of a contender: what is measured, in a way of its own. What is read is how many rows there were. */
interface Client extends AutoCloseable {

    /** Reads a user by its login. */
    int get(SampleOrganization organization, String login) throws SQLException;

    /** Finds the first 50 users. */
    int find(SampleOrganization organization, Search search) throws SQLException;

    /** Reads 50 users of all by address. */
    int page(SampleOrganization organization, Place place) throws SQLException;

    /** Reads the first 50 users by address within the organization's division. */
    int pageOfDivision(SampleOrganization organization) throws SQLException;

    /** Counts all users by service type, as for the first page. */
    int overview(SampleOrganization organization) throws SQLException;

    /** Creates a user with a ready hash. */
    void create(SampleOrganization organization, SampleUser user, HashedPassword hash) throws SQLException;

    /** Gives another family name to the user that was created last. */
    void update() throws SQLException;

    /** Deletes the user that was created last. */
    void delete() throws SQLException;

    /** Reads what a sign-in needs and writes what it leaves, hashing the typed password once. */
    void signIn(SampleOrganization organization) throws SQLException;

    /** Creates many users in an organization without units. */
    void importUsers(SampleOrganization organization, long first, int count) throws SQLException;

    /** Writes all users. */
    long export(SampleOrganization organization, OutputStream out) throws SQLException;

    @Override
    void close() throws SQLException;

    /** Where a page lies. */
    enum Place {
        FIRST,
        /** The thousandth, or in the middle if there are not as many. */
        THOUSANDTH,
        LAST
    }
}

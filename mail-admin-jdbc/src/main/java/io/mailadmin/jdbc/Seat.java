package io.mailadmin.jdbc;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.user.MailUser;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What users are counted by.
 *
 * @param orgUnit the unit that they are directly in
 * @param serviceType the service type that they have
 */
record Seat(OrgUnitId orgUnit, ServiceTypeCode serviceType) {

    static Seat of(MailUser user) {
        return new Seat(user.orgUnit(), user.serviceType());
    }

    /** That of a row which holds both columns. */
    static Seat of(ResultSet row) throws SQLException {
        return new Seat(
                new OrgUnitId(Columns.uuid(row, "org_unit_id")),
                ServiceTypeCode.valueOf(row.getString("service_type")));
    }
}

package io.mailadmin.examples.portal.customer;

import io.mailadmin.OperatorSession;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hosting company's customers, in a table of the portal's own: what mail-admin has no business to know of them. */
@Component
public class Customers {

    private final JdbcClient jdbc;

    /** Makes the table if it is not there. */
    Customers(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("""
            create table if not exists customer (
                organization_id varchar(36) not null primary key,
                contact varchar(254) not null,
                staff boolean not null)\
            """).update();
    }

    /** Signs a customer up: the row here and the organization in mail-admin, both or neither. */
    @Transactional
    public Organization signUp(OperatorSession operator, NewOrganization organization, String contact) {
        return add(operator, organization, contact, false);
    }

    /** The same for the hosting company itself, whose administrators run the portal. */
    @Transactional
    public Organization found(OperatorSession operator, NewOrganization organization, String contact) {
        return add(operator, organization, contact, true);
    }

    /** Whether it is the hosting company itself. */
    public boolean isStaff(OrganizationId organization) {
        return jdbc.sql("select staff from customer where organization_id = ?")
                .param(organization.toString())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whom to call about an organization; empty if nobody wrote it down. */
    public Optional<String> contact(OrganizationId organization) {
        return jdbc.sql("select contact from customer where organization_id = ?")
                .param(organization.toString())
                .query(String.class)
                .optional();
    }

    private Organization add(OperatorSession operator, NewOrganization wanted, String contact, boolean staff) {
        Organization organization = operator.organizations().create(wanted);
        jdbc.sql("insert into customer (organization_id, contact, staff) values (?, ?, ?)")
                .params(organization.id().toString(), contact, staff)
                .update();
        return organization;
    }
}

package io.mailadmin.examples.portal.customer;

import io.mailadmin.OperatorSession;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.LocalizedMessage;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationEdit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hosting company's customers, in a table of the portal's own: what mail-admin has no business to know of them. */
@Component
public class Customers {

    private static final LocalizedMessage TOO_LONG = new LocalizedMessage(
            "The portal keeps 254 characters of a contact; shorten it", "연락처는 254자까지 저장됩니다. 줄여서 적으십시오");

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
    public Organization signUp(OperatorSession operator, NewOrganization organization, @Nullable String contact) {
        return add(operator, organization, contact, false);
    }

    /** Changes the organization and whom to call about it, both or neither. */
    @Transactional
    public Organization update(OperatorSession operator, OrganizationEdit edit, @Nullable String contact) {
        Organization organization = operator.organizations().update(edit);
        keep(organization.id(), contact, false);
        return organization;
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

    private Organization add(
            OperatorSession operator, NewOrganization wanted, @Nullable String contact, boolean staff) {
        Organization organization = operator.organizations().create(wanted);
        keep(organization.id(), contact, staff);
        return organization;
    }

    private void keep(OrganizationId organization, @Nullable String contact, boolean staff) {
        String id = organization.toString();
        String text = Objects.requireNonNullElse(contact, "");
        try {
            int kept = jdbc.sql("update customer set contact = ? where organization_id = ?")
                    .params(text, id)
                    .update();
            if (kept == 0) {
                jdbc.sql("insert into customer (organization_id, contact, staff) values (?, ?, ?)")
                        .params(id, text, staff)
                        .update();
            }
        } catch (DataIntegrityViolationException e) {
            throw new InvalidInputException(
                    List.of(FieldError.withText("contact", ErrorCode.INVALID_INPUT, text, TOO_LONG)));
        }
    }
}

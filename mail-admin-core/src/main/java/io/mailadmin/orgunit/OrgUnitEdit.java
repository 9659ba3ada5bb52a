package io.mailadmin.orgunit;

import io.mailadmin.constraint.BillingId;
import io.mailadmin.constraint.Name;
import io.mailadmin.constraint.Required;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.OrgUnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a unit shall be after {@link OrgUnits#update}; begin with {@code unit.edit()}, or with {@link #builder} where only a
 * form is at hand.
 *
 * @param id the unit
 * @param version the version that was read; a newer one in the store refuses the edit
 * @param parent the unit it shall lie below; null for directly below the organization
 * @param name the name, 1 to 60 characters
 * @param billingId the billing ID, up to 64 characters; blank or null for none
 */
public record OrgUnitEdit(
        @Required OrgUnitId id,
        long version,
        @Nullable OrgUnitId parent,
        @Required @Name String name,
        @BillingId @Nullable String billingId) {

    /**
     * An edit whose fields all come from a form, which kept the version that was read; without {@code below} the unit moves
     * directly below the organization. An edit of a unit at hand begins with {@code unit.edit()}.
     */
    public static Builder builder(OrgUnitId id, long version) {
        return new Builder(InvalidInputException.required(id, "id"), version, null, null, null);
    }

    /** Collects the changes; not thread-safe. */
    public static final class Builder {

        private final OrgUnitId id;
        private final long version;
        private @Nullable OrgUnitId parent;
        private @Nullable String name;
        private @Nullable String billingId;

        Builder(
                OrgUnitId id,
                long version,
                @Nullable OrgUnitId parent,
                @Nullable String name,
                @Nullable String billingId) {
            this.id = id;
            this.version = version;
            this.parent = parent;
            this.name = name;
            this.billingId = billingId;
        }

        /** Renames the unit. */
        public Builder name(@Nullable String newName) {
            name = newName;
            return this;
        }

        /** Changes the billing ID; null removes it. */
        public Builder billingId(@Nullable String newBillingId) {
            billingId = newBillingId;
            return this;
        }

        /** Moves the unit with all below it under {@code newParent}; null for directly below the organization. */
        public Builder below(@Nullable OrgUnitId newParent) {
            parent = newParent;
            return this;
        }

        /** The edit; a missing name is refused when it is saved. */
        @SuppressWarnings("NullAway") // the constraints report what is missing
        public OrgUnitEdit build() {
            return new OrgUnitEdit(id, version, parent, name, billingId);
        }
    }
}

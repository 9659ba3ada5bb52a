package io.mailadmin.jdbc;

/** Users within some units, if these hold few: of many, some are met soon enough where the order of all users is walked. */
final class UnitLookup implements UserLookup {

    /** How many users are few. */
    private static final int FEW = 2_000;

    private static final String CONDITION = """
            (
                select coalesce(sum(c.users), 0)
                from (
                    %s) unit
                join mail_admin_user_count c on c.organization_id = :organization and c.org_unit_id = unit.id) <= %d
            """;
    private static final String USERS = """
            select inside.id as user_id
            from (
                %s) unit
            join mail_admin_user inside on inside.organization_id = :organization and inside.org_unit_id = unit.id
            """;

    private final String units;

    /** Those in units that the SELECT {@code units} finds, each once. */
    UnitLookup(String units) {
        this.units = units;
    }

    @Override
    public String condition() {
        return CONDITION.formatted(units, FEW);
    }

    @Override
    public String users() {
        return USERS.formatted(units);
    }
}

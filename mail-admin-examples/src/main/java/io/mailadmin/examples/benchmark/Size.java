package io.mailadmin.examples.benchmark;

/**
 * How large a data set is.
 *
 * @param users in all
 * @param organizations that have equally many of them
 */
record Size(int users, int organizations) {

    /** From this size on an organization has 1,000 units: five divisions with 199 teams each. */
    private static final int LARGE = 10_000;

    private static final int UNITS_EACH = 200;
    private static final int MANY_UNITS = 1_000;
    private static final int FEW_UNITS = 3;

    /** How many users an organization has. */
    long usersEach() {
        return users / organizations;
    }

    /** The path of the unit of a user. */
    String unitPath(long number) {
        int units = usersEach() < LARGE ? FEW_UNITS : MANY_UNITS;
        int unit = (int) Math.floorMod(number * 31, (long) units);
        String division = "사업부 " + unit / UNITS_EACH;
        return unit % UNITS_EACH == 0 ? division : division + "/팀 " + unit % UNITS_EACH;
    }

    @Override
    public String toString() {
        return "%d users in %d organizations".formatted(users, organizations);
    }
}

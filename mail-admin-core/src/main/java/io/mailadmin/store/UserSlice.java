package io.mailadmin.store;

/**
 * Users in an order.
 *
 * @param selector which users
 * @param order how they are sorted; as matched only if there is a condition
 * @param run which of them
 */
public record UserSlice(UserSelector selector, UserOrder order, Run<Position> run) {

    /**
     * A place in the order.
     *
     * @param match which match of the first condition the user meets first, counted from 0; 0 in other orders
     * @param key the key that is sorted by
     * @param login the login
     */
    public record Position(int match, String key, String login) {}
}

package io.mailadmin.contract;

/** Where the target of a call lies, as the administrator of the unit {@link #OWN} sees it. */
enum Place {
    /** In the organization itself. */
    ROOT,
    /** In the unit above the own one. */
    PARENT,
    /** In the own unit; a unit is then the top of the scope itself. */
    OWN,
    /** In a unit below the own one. */
    BELOW,
    /** In another unit of the same parent. */
    SIBLING,
    /** In the own unit, but administering the whole organization; there is no such unit. */
    WIDER,
    /** In the own unit, and administering it with the full role; there is no such unit. */
    PEER,
    /** Who asks, as an administrator of the whole organization; there is no such unit. */
    SELF
}

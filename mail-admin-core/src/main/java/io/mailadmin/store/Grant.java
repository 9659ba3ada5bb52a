package io.mailadmin.store;

import io.mailadmin.administrator.AdminRole;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;

/**
 * What an administrator was given.
 *
 * @param unit the unit, the root for the whole organization
 * @param user the administrator
 * @param role how much of it
 */
public record Grant(OrgUnitId unit, MailUserId user, AdminRole role) {}

package io.mailadmin.hosting;

import io.mailadmin.administrator.AdminRole;
import io.mailadmin.administrator.AdminScope;

/**
 * What the asker administers, with its name.
 *
 * @param scope the organization or a unit
 * @param name the name of the organization or the unit
 * @param role how much of it; the full role for the operator
 */
public record HostingScope(AdminScope scope, String name, AdminRole role) {}

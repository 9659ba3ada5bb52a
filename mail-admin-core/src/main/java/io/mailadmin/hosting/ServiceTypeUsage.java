package io.mailadmin.hosting;

import io.mailadmin.organization.ServiceType;

/**
 * A service type that users may get, and how many have it.
 *
 * @param type the service type
 * @param users how many users have it, and its limit
 */
public record ServiceTypeUsage(ServiceType type, Usage users) {}

/**
 * How fast mail-admin is beside JDBC that is written by hand on the same database. {@link io.mailadmin.examples.benchmark.Works} is
 * what is measured, {@link io.mailadmin.examples.benchmark.Client} what each contender does.
 */
@NullMarked
package io.mailadmin.examples.benchmark;

import org.jspecify.annotations.NullMarked;

/**
 * The administrator's manual, walked through in one program: {@link io.mailadmin.examples.quickstart.QuickStart} is the one
 * to read and to copy from, the other classes read the lists and print.
 *
 * <p>{@code units.csv} has the 12 organization units, each as the path from the top, parents first, with its billing ID.
 * {@code staff.csv} has some 300 invented people, one a line: given name, family name, path of the unit (blank for
 * directly in the organization), service type, login, primary SMTP address (blank for the same as the login). Nobody in it
 * is a real person. Eight of its lines are wrong on purpose, each in another way, to show that they are reported and the
 * others go on: a name is missing (line 37), the unit is unknown (74), the service type is unknown (112), the address does
 * not match the login (149), the domain is somebody else's (186), the login stands twice (223), a name has a control
 * character (258), a column is missing (291). Both files are UTF-8.
 */
@NullMarked
package io.mailadmin.examples.quickstart;

import org.jspecify.annotations.NullMarked;

/** The administrator's manual, one class for each chapter, each named as its chapter. */
@NullMarked
package io.mailadmin.examples.portal.chapter;

import org.jspecify.annotations.NullMarked;

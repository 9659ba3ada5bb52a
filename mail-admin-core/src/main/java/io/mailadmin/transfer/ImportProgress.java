package io.mailadmin.transfer;

/**
 * How far an import has come.
 *
 * @param read how many rows were read
 * @param accepted how many of them were written, or found as they should be; if it is all or nothing, how many may be written
 * @param refused how many of them were refused
 */
public record ImportProgress(long read, long accepted, long refused) {}

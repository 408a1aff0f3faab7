/**
 * The importer of units: from lists of administrative units and a mapping of an old list onto a new
 * one to the registry of a home (domain §4).
 */
@NullMarked
package vn.camket.jobs.units;

import org.jspecify.annotations.NullMarked;

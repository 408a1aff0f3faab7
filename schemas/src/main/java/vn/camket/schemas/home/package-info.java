/**
 * One province = one home folder: where everything lies in it, and what kind it is (meanings §1).
 */
@NullMarked
package vn.camket.schemas.home;

import org.jspecify.annotations.NullMarked;

/**
 * Layouts: the forms that units send, as data. A layout says which headings mean which canonical
 * column, which title it stands under and whose file it is (design §3.2).
 */
@NullMarked
package vn.camket.schemas.layout;

import org.jspecify.annotations.NullMarked;

/** Where items count under each lens, by small stories and by laws over generated histories. */
@NullMarked
package vn.camket.schemas.lens;

import org.jspecify.annotations.NullMarked;

/** Each rule of meanings §3 to §8 on a small example. */
@NullMarked
package vn.camket.pipeline.item;

import org.jspecify.annotations.NullMarked;

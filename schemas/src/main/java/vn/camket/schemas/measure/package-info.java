/** Measures: each declared once in {@code measures.yaml}, everything else is made from that. */
@NullMarked
package vn.camket.schemas.measure;

import org.jspecify.annotations.NullMarked;

/** Reading of YAML data files, strictly: an unknown key is an error. */
@NullMarked
package vn.camket.schemas.yaml;

import org.jspecify.annotations.NullMarked;

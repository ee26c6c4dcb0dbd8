/// Tests that are frozen previews: given rows, a transformation, expected rows.
@NullMarked
package dev.meshwright.model.frozen;

import org.jspecify.annotations.NullMarked;

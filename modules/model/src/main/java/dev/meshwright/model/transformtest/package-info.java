/// Tests of transformations: given rows, a transformation, expected rows.
@NullMarked
package dev.meshwright.model.transformtest;

import org.jspecify.annotations.NullMarked;

/// Tests of transformations, which the guide calls frozen tests: given rows, a transformation,
/// expected rows.
@NullMarked
package dev.meshwright.model.transformtest;

import org.jspecify.annotations.NullMarked;

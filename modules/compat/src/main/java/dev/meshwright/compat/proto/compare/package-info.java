/// Compares pairs of elements; says what each change does.
@NullMarked
package dev.meshwright.compat.proto.compare;

import org.jspecify.annotations.NullMarked;

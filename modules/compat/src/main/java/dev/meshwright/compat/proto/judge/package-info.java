/// Compares pairs of elements and judges what has changed.
@NullMarked
package dev.meshwright.compat.proto.judge;

import org.jspecify.annotations.NullMarked;

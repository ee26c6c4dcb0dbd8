/// Holding schemas against rules of faults and style, as `buf.yaml` and settings choose them.
@NullMarked
package dev.meshwright.usecases.lint;

import org.jspecify.annotations.NullMarked;

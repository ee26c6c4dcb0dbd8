/// Holding schemas against rules of faults and style.
@NullMarked
package dev.meshwright.cli.lint;

import org.jspecify.annotations.NullMarked;

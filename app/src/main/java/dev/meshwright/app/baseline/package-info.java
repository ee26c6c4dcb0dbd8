/// Choosing an earlier version to hold data against.
@NullMarked
package dev.meshwright.app.baseline;

import org.jspecify.annotations.NullMarked;

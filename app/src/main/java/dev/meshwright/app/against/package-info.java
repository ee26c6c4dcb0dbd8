/// Choosing an earlier version to hold data against.
@NullMarked
package dev.meshwright.app.against;

import org.jspecify.annotations.NullMarked;

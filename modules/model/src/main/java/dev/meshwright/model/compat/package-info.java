/// What the comparison of two schema versions says.
@NullMarked
package dev.meshwright.model.compat;

import org.jspecify.annotations.NullMarked;

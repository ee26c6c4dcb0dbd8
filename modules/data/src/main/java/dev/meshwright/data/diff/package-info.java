/// What differs between the rows of two results.
@NullMarked
package dev.meshwright.data.diff;

import org.jspecify.annotations.NullMarked;

/// Looking closer at the rows of samples and transformations: sorted, filtered, profiled, exported,
/// explained, and beside those of an earlier version.
@NullMarked
package dev.meshwright.usecases.explore;

import org.jspecify.annotations.NullMarked;

/// Samples read across versions of a schema: old data with the new one, new data with the old one.
@NullMarked
package dev.meshwright.usecases.replay;

import org.jspecify.annotations.NullMarked;

/// Comparing a schema with earlier versions of it.
@NullMarked
package dev.meshwright.usecases.compare;

import org.jspecify.annotations.NullMarked;

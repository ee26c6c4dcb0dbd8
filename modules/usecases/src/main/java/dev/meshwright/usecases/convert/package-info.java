/// Schemas of one language written in another.
@NullMarked
package dev.meshwright.usecases.convert;

import org.jspecify.annotations.NullMarked;

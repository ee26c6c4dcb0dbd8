/// Lays texts out.
@NullMarked
package dev.meshwright.usecases.format;

import org.jspecify.annotations.NullMarked;

/// Keeping previews as tests, and running them.
@NullMarked
package dev.meshwright.usecases.frozen;

import org.jspecify.annotations.NullMarked;

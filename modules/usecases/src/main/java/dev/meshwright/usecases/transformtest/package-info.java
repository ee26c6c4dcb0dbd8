/// Keeping previews as tests, and running them.
@NullMarked
package dev.meshwright.usecases.transformtest;

import org.jspecify.annotations.NullMarked;

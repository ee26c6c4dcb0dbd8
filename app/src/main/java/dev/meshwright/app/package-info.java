/// The desktop: where the program starts, and where everything is put together.
@NullMarked
package dev.meshwright.app;

import org.jspecify.annotations.NullMarked;

/// Frozen tests: reading, writing, running and accepting them.
@NullMarked
package dev.meshwright.data.frozen;

import org.jspecify.annotations.NullMarked;

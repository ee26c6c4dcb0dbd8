/// Samples as files: which format they are in, what their tables are called.
@NullMarked
package dev.meshwright.data.sample;

import org.jspecify.annotations.NullMarked;

/// Keeps what was read of the files of one state.
@NullMarked
package dev.meshwright.schema.state;

import org.jspecify.annotations.NullMarked;

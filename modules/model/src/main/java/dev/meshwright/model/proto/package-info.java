/// A Protocol Buffers schema as it is written, with the place of everything, and what its names
/// resolve to.
@NullMarked
package dev.meshwright.model.proto;

import org.jspecify.annotations.NullMarked;

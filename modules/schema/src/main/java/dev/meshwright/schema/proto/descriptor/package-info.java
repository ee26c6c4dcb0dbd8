/// Schemas as descriptors of the Protocol Buffers runtime, equal to what `protoc` makes of them.
@NullMarked
package dev.meshwright.schema.proto.descriptor;

import org.jspecify.annotations.NullMarked;

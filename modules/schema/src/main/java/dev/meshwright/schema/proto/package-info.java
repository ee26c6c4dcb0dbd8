/// Protocol Buffers schemas: proto2, proto3, editions 2023 and 2024.
@NullMarked
package dev.meshwright.schema.proto;

import org.jspecify.annotations.NullMarked;

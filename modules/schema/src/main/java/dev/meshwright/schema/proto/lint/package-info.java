/// The linter of Protocol Buffers, by the rules of buf.
@NullMarked
package dev.meshwright.schema.proto.lint;

import org.jspecify.annotations.NullMarked;

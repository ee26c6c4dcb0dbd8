/// Refactorings of Protocol Buffers across the files of a workspace: what has to change with a
/// declaration so that every name means what it meant, and bytes and JSON are read as before.
@NullMarked
package dev.meshwright.schema.proto.refactor;

import org.jspecify.annotations.NullMarked;

/// What a schema must keep to beyond its grammar: the rules that `protoc` enforces.
@NullMarked
package dev.meshwright.schema.proto.check;

import org.jspecify.annotations.NullMarked;

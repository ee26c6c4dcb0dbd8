/// Edits what `.proto` files declare.
@NullMarked
package dev.meshwright.schema.proto.edit;

import org.jspecify.annotations.NullMarked;

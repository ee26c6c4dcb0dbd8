/// Text of a `.proto` file to its model: tokens, grammar, comments. Names stay unresolved here.
@NullMarked
package dev.meshwright.schema.proto.parse;

import org.jspecify.annotations.NullMarked;

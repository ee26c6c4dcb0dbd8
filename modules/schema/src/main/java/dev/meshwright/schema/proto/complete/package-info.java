/// How the text of a `.proto` file may go on.
@NullMarked
package dev.meshwright.schema.proto.complete;

import org.jspecify.annotations.NullMarked;

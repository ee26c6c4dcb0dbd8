/// The rules of buf, with its names and its ranges.
@NullMarked
package dev.meshwright.compat.proto.buf;

import org.jspecify.annotations.NullMarked;

/// Which element of the old version answers to which of the new one.
@NullMarked
package dev.meshwright.compat.proto.pair;

import org.jspecify.annotations.NullMarked;

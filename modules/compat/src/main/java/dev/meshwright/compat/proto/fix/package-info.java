/// Edits on the new version that take a change back or make it safe.
@NullMarked
package dev.meshwright.compat.proto.fix;

import org.jspecify.annotations.NullMarked;

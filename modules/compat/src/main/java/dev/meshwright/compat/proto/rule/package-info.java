/// The catalogue of changes, by what they concern.
@NullMarked
package dev.meshwright.compat.proto.rule;

import org.jspecify.annotations.NullMarked;

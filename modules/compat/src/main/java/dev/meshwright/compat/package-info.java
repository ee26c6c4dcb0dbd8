/// The compatibility engine: two versions of a schema in, a verdict out. Pure; no input or output.
@NullMarked
package dev.meshwright.compat;

import org.jspecify.annotations.NullMarked;

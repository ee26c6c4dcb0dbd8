/// Random bytes for every parser, guided by coverage.
@NullMarked
package dev.meshwright.schema.fuzz;

import org.jspecify.annotations.NullMarked;

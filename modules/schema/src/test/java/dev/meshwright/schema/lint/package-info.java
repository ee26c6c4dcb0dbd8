/// Tests of the linters.
@NullMarked
package dev.meshwright.schema.lint;

import org.jspecify.annotations.NullMarked;

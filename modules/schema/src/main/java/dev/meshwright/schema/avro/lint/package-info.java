/// The linter of Avro.
@NullMarked
package dev.meshwright.schema.avro.lint;

import org.jspecify.annotations.NullMarked;

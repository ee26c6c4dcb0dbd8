/// Refactorings of Avro schemas and of the files that use their types.
@NullMarked
package dev.meshwright.schema.avro.refactor;

import org.jspecify.annotations.NullMarked;

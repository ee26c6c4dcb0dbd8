/// Avro data files: their types as SQL sees them, their rows.
@NullMarked
package dev.meshwright.data.avro;

import org.jspecify.annotations.NullMarked;

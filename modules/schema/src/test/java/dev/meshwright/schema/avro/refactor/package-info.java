@NullMarked
package dev.meshwright.schema.avro.refactor;

import org.jspecify.annotations.NullMarked;

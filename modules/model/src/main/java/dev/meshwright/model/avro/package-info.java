/// Avro schemas as their files write them: every part knows its node in the text.
@NullMarked
package dev.meshwright.model.avro;

import org.jspecify.annotations.NullMarked;

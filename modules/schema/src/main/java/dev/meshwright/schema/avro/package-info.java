/// Avro schemas: text to model with problems, and edits of the model as minimal edits of the text.
@NullMarked
package dev.meshwright.schema.avro;

import org.jspecify.annotations.NullMarked;

/// JSON Schema: text to model with problems, references across files, and validation of documents.
@NullMarked
package dev.meshwright.schema.jsonschema;

import org.jspecify.annotations.NullMarked;

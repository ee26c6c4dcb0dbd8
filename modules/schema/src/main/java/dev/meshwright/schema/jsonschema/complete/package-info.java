/// How the text of a JSON Schema may go on.
@NullMarked
package dev.meshwright.schema.jsonschema.complete;

import org.jspecify.annotations.NullMarked;

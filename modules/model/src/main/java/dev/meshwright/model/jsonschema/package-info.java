/// JSON Schema documents: what was written, where, and what references lead to.
@NullMarked
package dev.meshwright.model.jsonschema;

import org.jspecify.annotations.NullMarked;

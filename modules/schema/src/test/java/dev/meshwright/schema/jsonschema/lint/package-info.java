/// Tests of the linter of JSON Schema.
@NullMarked
package dev.meshwright.schema.jsonschema.lint;

import org.jspecify.annotations.NullMarked;

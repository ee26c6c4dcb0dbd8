/// The catalogue of changes to JSON Schemas.
@NullMarked
package dev.meshwright.compat.jsonschema.rule;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.meshwright.schema.jsonschema.refactor;

import org.jspecify.annotations.NullMarked;

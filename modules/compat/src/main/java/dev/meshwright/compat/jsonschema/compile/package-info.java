/// Schemas to terms: here the drafts differ, and nowhere after.
@NullMarked
package dev.meshwright.compat.jsonschema.compile;

import org.jspecify.annotations.NullMarked;

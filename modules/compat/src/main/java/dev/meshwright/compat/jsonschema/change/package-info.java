/// What changed between two versions of a schema, keyword by keyword, and what each change does.
@NullMarked
package dev.meshwright.compat.jsonschema.change;

import org.jspecify.annotations.NullMarked;

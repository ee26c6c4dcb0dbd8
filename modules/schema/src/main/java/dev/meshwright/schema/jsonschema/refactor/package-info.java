/// Refactorings of JSON Schemas over the files of a workspace: what is asked for, with everything
/// that refers to it.
@NullMarked
package dev.meshwright.schema.jsonschema.refactor;

import org.jspecify.annotations.NullMarked;

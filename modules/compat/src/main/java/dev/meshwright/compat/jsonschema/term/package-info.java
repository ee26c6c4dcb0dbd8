/// Sets of JSON values as terms: what a schema means once drafts, references and spelling are gone.
@NullMarked
package dev.meshwright.compat.jsonschema.term;

import org.jspecify.annotations.NullMarked;

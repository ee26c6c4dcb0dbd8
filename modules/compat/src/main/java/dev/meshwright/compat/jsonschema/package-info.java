/// Compatibility of JSON Schemas: whether one accepts all that another accepts, proved or refuted.
@NullMarked
package dev.meshwright.compat.jsonschema;

import org.jspecify.annotations.NullMarked;

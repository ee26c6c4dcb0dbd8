@NullMarked
package dev.meshwright.schema.jsonschema;

import org.jspecify.annotations.NullMarked;

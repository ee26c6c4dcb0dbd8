@NullMarked
package dev.meshwright.schema.jsonschema.edit;

import org.jspecify.annotations.NullMarked;

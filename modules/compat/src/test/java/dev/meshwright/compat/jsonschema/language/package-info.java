@NullMarked
package dev.meshwright.compat.jsonschema.language;

import org.jspecify.annotations.NullMarked;

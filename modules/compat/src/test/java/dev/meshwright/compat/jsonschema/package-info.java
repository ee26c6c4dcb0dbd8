@NullMarked
package dev.meshwright.compat.jsonschema;

import org.jspecify.annotations.NullMarked;

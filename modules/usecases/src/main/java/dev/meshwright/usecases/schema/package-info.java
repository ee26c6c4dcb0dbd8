/// Understanding and editing one schema.
@NullMarked
package dev.meshwright.usecases.schema;

import org.jspecify.annotations.NullMarked;

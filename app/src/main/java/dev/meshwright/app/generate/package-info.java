/// Rows that are made from a schema.
@NullMarked
package dev.meshwright.app.generate;

import org.jspecify.annotations.NullMarked;

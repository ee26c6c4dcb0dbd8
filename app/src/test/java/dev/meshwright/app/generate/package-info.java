/// Tests of the panel that makes rows from a schema.
@NullMarked
package dev.meshwright.app.generate;

import org.jspecify.annotations.NullMarked;

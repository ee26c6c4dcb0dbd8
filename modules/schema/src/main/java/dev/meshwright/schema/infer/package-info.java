/// New schemas for columns that are there.
@NullMarked
package dev.meshwright.schema.infer;

import org.jspecify.annotations.NullMarked;

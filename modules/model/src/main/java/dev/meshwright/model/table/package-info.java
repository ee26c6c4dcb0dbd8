/// Rows of data as they are shown: columns, cells, nested values.
@NullMarked
package dev.meshwright.model.table;

import org.jspecify.annotations.NullMarked;

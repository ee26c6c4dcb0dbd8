/// CSV as bytes: how a file is written, its records and cells, and the types that hold its cells
/// exactly.
@NullMarked
package dev.meshwright.data.csv;

import org.jspecify.annotations.NullMarked;

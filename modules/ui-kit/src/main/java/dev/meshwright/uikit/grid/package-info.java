/// The grid of rows: a million of them, from a source that is read in pages.
@NullMarked
package dev.meshwright.uikit.grid;

import org.jspecify.annotations.NullMarked;

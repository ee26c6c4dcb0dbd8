/// What a folder holds: every file with its kind, grouped into data products.
@NullMarked
package dev.meshwright.workspace.index;

import org.jspecify.annotations.NullMarked;

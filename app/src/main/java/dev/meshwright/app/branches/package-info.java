/// The branches panel: switching between branches, making, renaming and deleting them.
@NullMarked
package dev.meshwright.app.branches;

import org.jspecify.annotations.NullMarked;

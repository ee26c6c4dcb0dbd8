/// Merges, rebases, cherry-picks and reverts: what is under way, and the files that hold both
/// sides.
@NullMarked
package dev.meshwright.app.merging;

import org.jspecify.annotations.NullMarked;

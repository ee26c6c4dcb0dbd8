/// Brings the changes of other commits into a workspace's branch, and settles where both sides
/// changed the same.
@NullMarked
package dev.meshwright.usecases.merging;

import org.jspecify.annotations.NullMarked;

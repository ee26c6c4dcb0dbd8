/// Branches of a workspace's repository: switching between them, making, renaming and deleting
/// them.
@NullMarked
package dev.meshwright.usecases.branches;

import org.jspecify.annotations.NullMarked;

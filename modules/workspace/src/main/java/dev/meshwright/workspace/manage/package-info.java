/// Making, moving, copying and removing files of a workspace, and the place where what was removed
/// is kept.
@NullMarked
package dev.meshwright.workspace.manage;

import org.jspecify.annotations.NullMarked;

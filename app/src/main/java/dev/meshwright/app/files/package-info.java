/// Making, renaming, moving, deleting and discarding the files of the workspace, and having back
/// what was removed.
@NullMarked
package dev.meshwright.app.files;

import org.jspecify.annotations.NullMarked;

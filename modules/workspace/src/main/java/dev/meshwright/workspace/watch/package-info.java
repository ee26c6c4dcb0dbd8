/// Noticing what other programs do to the files of a workspace.
@NullMarked
package dev.meshwright.workspace.watch;

import org.jspecify.annotations.NullMarked;

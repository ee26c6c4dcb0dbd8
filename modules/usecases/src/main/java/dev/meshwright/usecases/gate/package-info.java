/// What is checked before a commit: just what the commit would hold, in the window and in Git's
/// hook alike.
@NullMarked
package dev.meshwright.usecases.gate;

import org.jspecify.annotations.NullMarked;

/// Texts of a person that are not part of the workspace they were written in.
@NullMarked
package dev.meshwright.workspace.scratch;

import org.jspecify.annotations.NullMarked;

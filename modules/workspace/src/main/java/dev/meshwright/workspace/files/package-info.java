/// Texts of a workspace: reading them, saving them without ever losing one.
@NullMarked
package dev.meshwright.workspace.files;

import org.jspecify.annotations.NullMarked;

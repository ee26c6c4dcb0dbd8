/// Unsaved edits, kept where they survive the end of the program.
@NullMarked
package dev.meshwright.workspace.journal;

import org.jspecify.annotations.NullMarked;

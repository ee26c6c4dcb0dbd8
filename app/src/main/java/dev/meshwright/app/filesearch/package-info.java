/// Search and replace in the files of the workspace.
@NullMarked
package dev.meshwright.app.filesearch;

import org.jspecify.annotations.NullMarked;

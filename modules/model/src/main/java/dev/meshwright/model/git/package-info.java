/// What a Git repository says, in values: commits, branches, the state of files.
@NullMarked
package dev.meshwright.model.git;

import org.jspecify.annotations.NullMarked;

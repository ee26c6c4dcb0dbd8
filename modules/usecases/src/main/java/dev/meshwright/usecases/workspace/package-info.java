/// Opening a workspace, and reading, saving and keeping the texts in it.
@NullMarked
package dev.meshwright.usecases.workspace;

import org.jspecify.annotations.NullMarked;

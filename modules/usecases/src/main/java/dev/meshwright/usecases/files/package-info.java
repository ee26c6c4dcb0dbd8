/// Making, moving, copying, deleting, discarding and revealing the files of a workspace.
@NullMarked
package dev.meshwright.usecases.files;

import org.jspecify.annotations.NullMarked;

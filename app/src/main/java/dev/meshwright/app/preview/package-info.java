/// The preview of transformations on the samples of the workspace.
@NullMarked
package dev.meshwright.app.preview;

import org.jspecify.annotations.NullMarked;

/// Changes of a schema that keep those alive who read and write its data, and what they do to the
/// files of a workspace.
@NullMarked
package dev.meshwright.model.refactor;

import org.jspecify.annotations.NullMarked;

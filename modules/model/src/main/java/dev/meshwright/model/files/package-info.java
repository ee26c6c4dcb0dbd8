/// The files of a workspace and what they are for.
@NullMarked
package dev.meshwright.model.files;

import org.jspecify.annotations.NullMarked;

/// What changed in a schema since the version it is compared with, as signs on the rows of its
/// structure.
@NullMarked
package dev.meshwright.app.signs;

import org.jspecify.annotations.NullMarked;

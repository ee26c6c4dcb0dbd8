/// Previews of transformations.
@NullMarked
package dev.meshwright.cli.preview;

import org.jspecify.annotations.NullMarked;

/// Finds where files went when they were moved and changed at once.
@NullMarked
package dev.meshwright.text.moves;

import org.jspecify.annotations.NullMarked;

/// Data read with another schema than it was written with.
@NullMarked
package dev.meshwright.data.replay;

import org.jspecify.annotations.NullMarked;

/// Keys as people write them, heard on every keyboard layout. No toolkit needed but for the events.
@NullMarked
package dev.meshwright.uikit.keys;

import org.jspecify.annotations.NullMarked;

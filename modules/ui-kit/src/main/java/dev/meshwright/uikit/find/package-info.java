/// Find and replace in a text. No toolkit needed.
@NullMarked
package dev.meshwright.uikit.find;

import org.jspecify.annotations.NullMarked;

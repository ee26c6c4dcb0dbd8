/// The text of an open document: what it says now, and how it came to be. No toolkit needed.
@NullMarked
package dev.meshwright.uikit.buffer;

import org.jspecify.annotations.NullMarked;

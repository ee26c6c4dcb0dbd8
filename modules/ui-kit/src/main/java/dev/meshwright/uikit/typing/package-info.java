/// What keys do to source text, as functions from text to edits. No toolkit needed.
@NullMarked
package dev.meshwright.uikit.typing;

import org.jspecify.annotations.NullMarked;

/// Line by line highlighting of the languages the product edits. No toolkit needed.
@NullMarked
package dev.meshwright.uikit.syntax;

import org.jspecify.annotations.NullMarked;

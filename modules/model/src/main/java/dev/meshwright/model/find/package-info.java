/// Find and replace in a text.
@NullMarked
package dev.meshwright.model.find;

import org.jspecify.annotations.NullMarked;

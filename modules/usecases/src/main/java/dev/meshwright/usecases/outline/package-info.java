/// What the text of a file holds, as a tree of names with their places.
@NullMarked
package dev.meshwright.usecases.outline;

import org.jspecify.annotations.NullMarked;

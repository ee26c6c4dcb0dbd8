/// Releases and other points of the history: held against one another, made, deleted, opened.
@NullMarked
package dev.meshwright.app.points;

import org.jspecify.annotations.NullMarked;

/// Points of the history, held against one another, released and looked at as they were.
@NullMarked
package dev.meshwright.usecases.points;

import org.jspecify.annotations.NullMarked;

/// How the text of a transformation may go on at a place.
@NullMarked
package dev.meshwright.usecases.complete;

import org.jspecify.annotations.NullMarked;

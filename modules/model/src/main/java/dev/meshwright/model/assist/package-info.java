/// What is offered, and said, at a place of a text that somebody edits.
@NullMarked
package dev.meshwright.model.assist;

import org.jspecify.annotations.NullMarked;

/// Plays the core loop in the real window, by clicks and keys, for machines without a display.
@NullMarked
package dev.meshwright.app.walkthrough;

import org.jspecify.annotations.NullMarked;

/// The menu bar: every command by its place.
@NullMarked
package dev.meshwright.app.menu;

import org.jspecify.annotations.NullMarked;

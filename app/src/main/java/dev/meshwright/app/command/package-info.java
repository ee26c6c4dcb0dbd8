/// What the user can tell the workbench to do, from the keyboard or the palette.
@NullMarked
package dev.meshwright.app.command;

import org.jspecify.annotations.NullMarked;

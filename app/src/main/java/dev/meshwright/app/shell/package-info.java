/// The window: what is open, the panes around it, its commands.
@NullMarked
package dev.meshwright.app.shell;

import org.jspecify.annotations.NullMarked;

/// Which keys run which commands, and how the user changes that.
@NullMarked
package dev.meshwright.app.keymap;

import org.jspecify.annotations.NullMarked;

/// The history panel: commits, and branches to switch to.
@NullMarked
package dev.meshwright.app.history;

import org.jspecify.annotations.NullMarked;

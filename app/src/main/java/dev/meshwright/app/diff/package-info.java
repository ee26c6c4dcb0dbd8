/// Two versions of a file side by side, in a tab.
@NullMarked
package dev.meshwright.app.diff;

import org.jspecify.annotations.NullMarked;

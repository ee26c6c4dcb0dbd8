/// Two texts side by side, with what differs.
@NullMarked
package dev.meshwright.uikit.diff;

import org.jspecify.annotations.NullMarked;

/// The compatibility panel: matrix of modes, findings by whom they affect, before and after, fixes.
@NullMarked
package dev.meshwright.app.compat;

import org.jspecify.annotations.NullMarked;

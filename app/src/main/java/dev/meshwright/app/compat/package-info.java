/// The compatibility panel: matrix of modes, findings by who is hurt, before and after, fixes.
@NullMarked
package dev.meshwright.app.compat;

import org.jspecify.annotations.NullMarked;

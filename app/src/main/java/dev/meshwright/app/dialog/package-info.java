/// Questions that must be answered before something goes on.
@NullMarked
package dev.meshwright.app.dialog;

import org.jspecify.annotations.NullMarked;

/// The tabs in the middle: one editor for each open document.
@NullMarked
package dev.meshwright.app.editor;

import org.jspecify.annotations.NullMarked;

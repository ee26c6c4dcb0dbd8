/// The pane on the right: all about what is selected in the document in front.
@NullMarked
package dev.meshwright.app.inspector;

import org.jspecify.annotations.NullMarked;

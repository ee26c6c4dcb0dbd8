/// Open documents: text, unsaved edits, files changed by others. No screen.
@NullMarked
package dev.meshwright.app.document;

import org.jspecify.annotations.NullMarked;

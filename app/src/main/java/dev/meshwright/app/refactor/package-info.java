/// Refactorings of schemas: what is asked, the preview, and carrying it out over several files.
@NullMarked
package dev.meshwright.app.refactor;

import org.jspecify.annotations.NullMarked;

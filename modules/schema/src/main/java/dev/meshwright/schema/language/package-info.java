/// The schema languages, each behind one contract: text to model, structure and edits.
@NullMarked
package dev.meshwright.schema.language;

import org.jspecify.annotations.NullMarked;

/// What a schema declares, said the same way for every schema language.
@NullMarked
package dev.meshwright.model.structure;

import org.jspecify.annotations.NullMarked;

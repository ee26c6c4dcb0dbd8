/// Signatures of commits and tags, made and checked by the person's own programs.
@NullMarked
package dev.meshwright.history.signing;

import org.jspecify.annotations.NullMarked;

/// Places that comments are about, and finding them again in later states of the files.
@NullMarked
package dev.meshwright.usecases.review.anchor;

import org.jspecify.annotations.NullMarked;

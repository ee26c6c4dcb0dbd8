@NullMarked
package dev.meshwright.usecases.review.anchor;

import org.jspecify.annotations.NullMarked;

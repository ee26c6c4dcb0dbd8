@NullMarked
package dev.meshwright.usecases.review;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.meshwright.usecases.review.thread;

import org.jspecify.annotations.NullMarked;

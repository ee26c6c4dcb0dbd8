@NullMarked
package dev.meshwright.usecases.complete;

import org.jspecify.annotations.NullMarked;

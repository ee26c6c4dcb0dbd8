@NullMarked
package dev.meshwright.usecases.compare;

import org.jspecify.annotations.NullMarked;

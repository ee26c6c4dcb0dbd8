@NullMarked
package dev.meshwright.usecases.outline;

import org.jspecify.annotations.NullMarked;

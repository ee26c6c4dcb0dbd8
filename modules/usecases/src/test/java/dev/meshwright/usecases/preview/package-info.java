@NullMarked
package dev.meshwright.usecases.preview;

import org.jspecify.annotations.NullMarked;

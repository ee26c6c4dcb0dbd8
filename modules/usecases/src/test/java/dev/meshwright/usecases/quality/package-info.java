@NullMarked
package dev.meshwright.usecases.quality;

import org.jspecify.annotations.NullMarked;

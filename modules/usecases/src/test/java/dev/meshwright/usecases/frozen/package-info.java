@NullMarked
package dev.meshwright.usecases.frozen;

import org.jspecify.annotations.NullMarked;

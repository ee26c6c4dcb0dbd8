@NullMarked
package dev.meshwright.usecases.points;

import org.jspecify.annotations.NullMarked;

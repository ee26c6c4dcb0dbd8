@NullMarked
package dev.meshwright.usecases.diagram;

import org.jspecify.annotations.NullMarked;

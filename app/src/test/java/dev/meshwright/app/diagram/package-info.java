@NullMarked
package dev.meshwright.app.diagram;

import org.jspecify.annotations.NullMarked;

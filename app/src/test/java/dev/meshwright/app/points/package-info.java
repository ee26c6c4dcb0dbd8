@NullMarked
package dev.meshwright.app.points;

import org.jspecify.annotations.NullMarked;

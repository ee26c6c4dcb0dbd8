@NullMarked
package dev.meshwright.uikit.graph;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.meshwright.app.panel;

import org.jspecify.annotations.NullMarked;

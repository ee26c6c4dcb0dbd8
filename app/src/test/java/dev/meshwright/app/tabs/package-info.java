@NullMarked
package dev.meshwright.app.tabs;

import org.jspecify.annotations.NullMarked;

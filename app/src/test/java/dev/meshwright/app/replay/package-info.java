@NullMarked
package dev.meshwright.app.replay;

import org.jspecify.annotations.NullMarked;

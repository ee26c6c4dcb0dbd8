@NullMarked
package dev.meshwright.usecases.replay;

import org.jspecify.annotations.NullMarked;

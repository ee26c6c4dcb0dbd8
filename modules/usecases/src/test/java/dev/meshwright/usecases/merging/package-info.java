@NullMarked
package dev.meshwright.usecases.merging;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.meshwright.usecases.explore;

import org.jspecify.annotations.NullMarked;

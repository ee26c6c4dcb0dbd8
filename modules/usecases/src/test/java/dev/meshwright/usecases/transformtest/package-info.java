@NullMarked
package dev.meshwright.usecases.transformtest;

import org.jspecify.annotations.NullMarked;

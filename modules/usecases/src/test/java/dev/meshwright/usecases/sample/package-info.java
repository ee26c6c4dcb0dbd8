@NullMarked
package dev.meshwright.usecases.sample;

import org.jspecify.annotations.NullMarked;

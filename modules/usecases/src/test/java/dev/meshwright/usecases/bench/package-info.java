@NullMarked
package dev.meshwright.usecases.bench;

import org.jspecify.annotations.NullMarked;

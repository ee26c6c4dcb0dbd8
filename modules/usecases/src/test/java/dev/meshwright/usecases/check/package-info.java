@NullMarked
package dev.meshwright.usecases.check;

import org.jspecify.annotations.NullMarked;

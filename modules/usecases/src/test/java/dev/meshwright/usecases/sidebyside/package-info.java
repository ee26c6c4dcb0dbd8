@NullMarked
package dev.meshwright.usecases.sidebyside;

import org.jspecify.annotations.NullMarked;

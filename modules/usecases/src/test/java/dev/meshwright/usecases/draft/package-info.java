@NullMarked
package dev.meshwright.usecases.draft;

import org.jspecify.annotations.NullMarked;

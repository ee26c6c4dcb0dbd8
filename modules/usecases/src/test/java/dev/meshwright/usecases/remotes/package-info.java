@NullMarked
package dev.meshwright.usecases.remotes;

import org.jspecify.annotations.NullMarked;

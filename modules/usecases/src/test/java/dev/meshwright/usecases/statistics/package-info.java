@NullMarked
package dev.meshwright.usecases.statistics;

import org.jspecify.annotations.NullMarked;

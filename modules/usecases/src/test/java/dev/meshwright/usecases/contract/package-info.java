@NullMarked
package dev.meshwright.usecases.contract;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.meshwright.usecases.policy;

import org.jspecify.annotations.NullMarked;

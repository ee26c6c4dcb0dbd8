@NullMarked
package dev.meshwright.usecases.schema;

import org.jspecify.annotations.NullMarked;

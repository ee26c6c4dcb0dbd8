@NullMarked
package dev.meshwright.usecases.refactor.avro;

import org.jspecify.annotations.NullMarked;

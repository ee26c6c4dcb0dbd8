/// Tests of rows made from schemas.
@NullMarked
package dev.meshwright.usecases.generate;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.meshwright.usecases.fieldhistory;

import org.jspecify.annotations.NullMarked;

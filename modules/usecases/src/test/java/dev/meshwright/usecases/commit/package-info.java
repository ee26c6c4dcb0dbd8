@NullMarked
package dev.meshwright.usecases.commit;

import org.jspecify.annotations.NullMarked;

/// `meshwright compat`.
@NullMarked
package dev.meshwright.cli.batch;

import org.jspecify.annotations.NullMarked;

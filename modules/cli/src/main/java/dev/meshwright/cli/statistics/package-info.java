/// `meshwright stats`.
@NullMarked
package dev.meshwright.cli.statistics;

import org.jspecify.annotations.NullMarked;

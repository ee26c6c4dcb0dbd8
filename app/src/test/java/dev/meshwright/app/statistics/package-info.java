@NullMarked
package dev.meshwright.app.statistics;

import org.jspecify.annotations.NullMarked;

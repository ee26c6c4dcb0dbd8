@NullMarked
package dev.meshwright.cli.report;

import org.jspecify.annotations.NullMarked;

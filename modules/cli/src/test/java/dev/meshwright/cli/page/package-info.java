@NullMarked
package dev.meshwright.cli.page;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.meshwright.cli.json;

import org.jspecify.annotations.NullMarked;

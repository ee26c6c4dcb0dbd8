@NullMarked
package dev.meshwright.app.session;

import org.jspecify.annotations.NullMarked;

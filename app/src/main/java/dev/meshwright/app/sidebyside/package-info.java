/// Two schemas of any languages side by side, field by field.
@NullMarked
package dev.meshwright.app.sidebyside;

import org.jspecify.annotations.NullMarked;

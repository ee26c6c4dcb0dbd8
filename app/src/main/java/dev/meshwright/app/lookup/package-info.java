/// A search whose results stay: listed, previewed without opening, kept as a list.
@NullMarked
package dev.meshwright.app.lookup;

import org.jspecify.annotations.NullMarked;

package dev.meshwright.text.disk;

import java.io.IOException;

/// Looks whether a file may still be replaced, right before it is: everything slow is done by then.
@FunctionalInterface
public interface LastLook {

  boolean mayReplace() throws IOException;
}

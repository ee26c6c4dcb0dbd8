/// The version and the change log that go with a commit.
@NullMarked
package dev.meshwright.usecases.versioning;

import org.jspecify.annotations.NullMarked;

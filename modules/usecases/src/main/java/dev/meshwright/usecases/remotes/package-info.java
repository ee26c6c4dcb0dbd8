/// Remotes of a workspace's repository: fetching, pulling, pushing, cloning, what would come and
/// go, and the text of a pull request.
@NullMarked
package dev.meshwright.usecases.remotes;

import org.jspecify.annotations.NullMarked;

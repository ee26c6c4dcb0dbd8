/// What servers ask a person, and cloning from them.
@NullMarked
package dev.meshwright.app.servers;

import org.jspecify.annotations.NullMarked;

package dev.meshwright.contract.standard;

import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import java.util.Optional;

/// Which keys an object has because of the value of another one.
final class Cases {

  private Cases() {}

  static boolean applies(Thing.When when, ObjectNode node) {
    boolean given = when.given().filter(key -> node.member(key).isPresent()).isPresent();
    boolean absent = when.absent() && node.member(when.key()).isEmpty();
    return given || absent || deciding(when, node).filter(when.values()::contains).isPresent();
  }

  static Optional<String> deciding(Thing.When when, ObjectNode node) {
    return node.string(when.key()).map(StringNode::value);
  }
}

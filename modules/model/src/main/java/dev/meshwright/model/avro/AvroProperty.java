package dev.meshwright.model.avro;

import dev.meshwright.model.tree.Member;

/// An attribute that Avro does not define: kept, and without effect on data.
public record AvroProperty(Member member) {

  public String key() {
    return member.key().value();
  }
}

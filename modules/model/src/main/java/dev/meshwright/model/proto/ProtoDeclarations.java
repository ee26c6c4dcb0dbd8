package dev.meshwright.model.proto;

import java.util.List;

/// All files of one state, found by what they declare, whether or not anything imports them.
public interface ProtoDeclarations extends ProtoIndex {

  /// Paths of the files that declare a message, enum or service of a full name, in order.
  List<String> declaring(String fullName);

  /// Paths of the files that declare something of a name that is the last part of its full name, in
  /// order.
  List<String> naming(String lastName);

  /// Paths of the files that extend a message, in order.
  List<String> extending(String fullName);
}

package dev.meshwright.model.proto;

import java.util.List;

/// The comments around an element, attributed as `protoc` does.
///
/// @param detached blocks before the leading comment, separated from it by a blank line
/// @param leading text right above the element, without comment signs; empty when there is none
/// @param trailing text right behind it; empty when there is none
public record ProtoComments(List<String> detached, String leading, String trailing) {

  /// No comment at all.
  public static final ProtoComments NONE = new ProtoComments(List.of(), "", "");

  public ProtoComments {
    detached = List.copyOf(detached);
  }

  /// Leading and trailing text together, trimmed: what documents the element.
  public String text() {
    return (leading.strip() + "\n" + trailing.strip()).strip();
  }
}

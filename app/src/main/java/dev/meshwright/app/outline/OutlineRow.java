package dev.meshwright.app.outline;

import dev.meshwright.app.signs.RowSign;
import dev.meshwright.app.signs.SignedRow;
import dev.meshwright.app.signs.Signs;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A declaration of a schema, as the outline shows it.
///
/// @param path from the root, telling rows apart across readings of the text
/// @param kind what kind of declaration it is
/// @param name as people read it
/// @param type as people read it; empty where there is none
/// @param number of a Protobuf field or enum value
/// @param presence whether a value must be there
/// @param nullable whether null is allowed in its place
/// @param doc its documentation
/// @param sign what changed since the version it is compared with
/// @param range of the whole in the text
/// @param nameRange of the name in the text
/// @param children what is declared inside
public record OutlineRow(
    List<String> path,
    Kind kind,
    String name,
    String type,
    Optional<Long> number,
    Presence presence,
    boolean nullable,
    String doc,
    RowSign sign,
    TextRange range,
    TextRange nameRange,
    List<OutlineRow> children)
    implements SignedRow {

  public OutlineRow {
    path = List.copyOf(path);
    children = List.copyOf(children);
  }

  /// What kind of declaration a row stands for.
  public enum Kind {
    FILE,
    /// A message, an object, a service.
    GROUP,
    ENUM,
    ENUM_VALUE,
    FIELD,
    ONEOF,
    METHOD
  }

  /// Whether a value must be there.
  public enum Presence {
    /// The question does not arise.
    NONE,
    REQUIRED,
    OPTIONAL,
    REPEATED
  }

  /// What findings and histories call it, as far as that can be told: `Shipment.carrier`, `total`.
  public String finding() {
    boolean inMessage = number.isPresent() && path.size() > 1;
    String owner = inMessage ? path.get(path.size() - 2) : "";
    return owner.isEmpty() || owner.startsWith("oneof ") ? name : owner + "." + name;
  }

  /// This row and those below with their signs, and with what is gone.
  OutlineRow signed(Signs signs) {
    if (signs.isEmpty()) {
      return this;
    }
    List<OutlineRow> all = new ArrayList<>();
    children.forEach(child -> all.add(child.signed(signs)));
    signs.goneFrom(path).forEach(gone -> all.add(goneChild(gone)));
    return new OutlineRow(
        path,
        kind,
        name,
        type,
        number,
        presence,
        nullable,
        doc,
        signs.of(path),
        range,
        nameRange,
        all);
  }

  private OutlineRow goneChild(Signs.Gone gone) {
    List<String> below = new ArrayList<>(path);
    below.add("gone " + gone.name());
    return new OutlineRow(
        below,
        kind == Kind.ENUM ? Kind.ENUM_VALUE : Kind.FIELD,
        gone.name(),
        "",
        Optional.empty(),
        Presence.NONE,
        false,
        "",
        gone.sign(),
        TextRange.at(nameRange.start()),
        TextRange.at(nameRange.start()),
        List.of());
  }

  /// The row with that path, this one or below.
  public Optional<OutlineRow> find(List<String> wanted) {
    if (path.equals(wanted)) {
      return Optional.of(this);
    }
    boolean below = wanted.size() > path.size() && wanted.subList(0, path.size()).equals(path);
    return below
        ? children.stream().flatMap(child -> child.find(wanted).stream()).findFirst()
        : Optional.empty();
  }

  /// The innermost row whose text touches an offset. What is declared elsewhere in the text may
  /// still be shown inside a row: so the children are asked first.
  public Optional<OutlineRow> at(int offset) {
    return children.stream()
        .flatMap(child -> child.at(offset).stream())
        .findFirst()
        .or(() -> !isGone() && range.touches(offset) ? Optional.of(this) : Optional.empty());
  }
}

package dev.meshwright.schema.proto.complete;

import dev.meshwright.model.assist.KnownType;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.schema.proto.option.OptionTarget;
import dev.meshwright.schema.proto.parse.CaretPlace;
import dev.meshwright.text.OfferList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Offers what fits a place of a `.proto` text: types with their imports, words of the language,
/// options and their values, numbers that are free.
public final class ProtoOffers {

  private static final Set<String> LABELS = Set.of("repeated", "optional", "required");

  private final ProtoDocument document;
  private final CaretPlace place;
  private final OfferList list;
  private final List<KnownType> types;

  private ProtoOffers(
      ProtoDocument document, CaretPlace place, OfferList list, List<KnownType> types) {
    this.document = document;
    this.place = place;
    this.list = list;
    this.types = types;
  }

  /// @param types that the files of the workspace declare
  public static List<Offer> at(ProtoDocument document, int offset, List<KnownType> types) {
    Optional<CaretPlace> found = CaretPlace.of(document.file().text(), offset);
    if (found.isEmpty()) {
      return List.of();
    }
    CaretPlace place = found.get();
    OfferList list = new OfferList(place.range(), place.typed());
    new ProtoOffers(document, place, list, types).gather();
    return list.all();
  }

  private void gather() {
    List<String> before = place.before();
    String first = before.isEmpty() ? "" : before.getFirst();
    String block = place.blocks().isEmpty() ? "" : place.blocks().getLast().word();
    if (block.equals("{")) {
      return;
    }
    if (place.string()) {
      string(before, first);
    } else if (first.equals("option")) {
      option(before.subList(1, before.size()), target(block));
    } else if (before.contains("[")) {
      int bracket = before.lastIndexOf("[");
      int comma = before.lastIndexOf(",");
      option(before.subList(Math.max(bracket, comma) + 1, before.size()), inBrackets(block));
    } else {
      statement(block, before, first);
    }
  }

  private static Optional<OptionTarget> target(String block) {
    return switch (block) {
      case "" -> Optional.of(OptionTarget.FILE);
      case "message", "group" -> Optional.of(OptionTarget.MESSAGE);
      case "enum" -> Optional.of(OptionTarget.ENUM);
      case "oneof" -> Optional.of(OptionTarget.ONEOF);
      case "service" -> Optional.of(OptionTarget.SERVICE);
      case "rpc" -> Optional.of(OptionTarget.METHOD);
      default -> Optional.empty();
    };
  }

  private Optional<OptionTarget> inBrackets(String block) {
    return switch (block) {
      case "enum" -> Optional.of(OptionTarget.ENUM_VALUE);
      case "message", "group", "oneof", "extend" ->
          place.before().getFirst().equals("extensions")
              ? Optional.of(OptionTarget.EXTENSION_RANGE)
              : Optional.of(OptionTarget.FIELD);
      default -> Optional.empty();
    };
  }

  private void option(List<String> words, Optional<OptionTarget> target) {
    target.ifPresent(of -> new OptionOffers(document, place, list).add(words, of));
  }

  private void string(List<String> before, String first) {
    if (first.equals("import") && before.size() <= 2) {
      new ImportOffers(document, list, types).add();
    } else if (first.equals("syntax") || first.equals("edition")) {
      versions(first);
    }
  }

  private void versions(String word) {
    for (ProtoEdition edition : ProtoEdition.values()) {
      if (edition.hasFeatures() == word.equals("edition")) {
        list.add(OfferKind.VALUE, edition.text(), word, '"' + edition.text() + '"');
      }
    }
  }

  private void statement(String block, List<String> before, String first) {
    switch (block) {
      case "" -> file(before, first);
      case "message", "group", "oneof", "extend" -> fields(block, before, first);
      case "enum" -> {
        if (before.isEmpty()) {
          list.add(OfferKind.KEYWORD, "option", "", "option |");
          list.add(OfferKind.KEYWORD, "reserved", "", "reserved |");
        } else if (before.getLast().equals("=") && before.size() == 2) {
          new NumberOffers(document, place, list).value();
        }
      }
      case "service" -> service(before, first);
      case "rpc" -> {
        if (before.isEmpty()) {
          list.add(OfferKind.KEYWORD, "option", "", "option |");
        }
      }
      default -> {}
    }
  }

  private void file(List<String> before, String first) {
    if (before.isEmpty()) {
      Words.file(document, list);
    } else if (before.getLast().equals("=") && before.size() == 2) {
      versions(first);
    } else if (first.equals("extend") && before.size() == 1) {
      new TypeOffers(document, place, list, types).messages();
    } else if (first.equals("import") && before.size() == 1) {
      new ImportOffers(document, list, types).add();
    }
  }

  private void fields(String block, List<String> before, String first) {
    TypeOffers offers = new TypeOffers(document, place, list, types);
    boolean oneof = block.equals("oneof");
    if (before.isEmpty()) {
      if (!oneof) {
        Words.labels(document, list);
      }
      offers.all();
      Words.inside(block, document, list);
    } else if (LABELS.contains(first) && before.size() == 1) {
      offers.all();
    } else if (first.equals("map") && before.getLast().equals("<")) {
      offers.mapKeys();
    } else if (first.equals("map") && before.getLast().equals(",") && before.size() == 4) {
      offers.all();
    } else if (first.equals("extend") && before.size() == 1) {
      offers.messages();
    } else if (before.getLast().equals("=") && !before.contains("option")) {
      new NumberOffers(document, place, list).field();
    }
  }

  private void service(List<String> before, String first) {
    if (before.isEmpty()) {
      list.add(OfferKind.SNIPPET, "rpc", "method", "rpc |() returns ();");
      list.add(OfferKind.KEYWORD, "rpc", "", "rpc |");
      list.add(OfferKind.KEYWORD, "option", "", "option |");
    } else if (first.equals("rpc")) {
      String last = before.getLast();
      if (last.equals("(")) {
        list.add(OfferKind.KEYWORD, "stream", "", "stream |");
        new TypeOffers(document, place, list, types).messages();
      } else if (last.equals("stream")) {
        new TypeOffers(document, place, list, types).messages();
      } else if (last.equals(")") && !before.contains("returns")) {
        list.add(OfferKind.KEYWORD, "returns", "", "returns (|)");
      }
    }
  }
}

package dev.meshwright.schema.proto.complete;

import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.schema.proto.edit.UnusedNumbers;
import dev.meshwright.schema.proto.parse.CaretPlace;
import dev.meshwright.text.OfferList;
import java.util.Comparator;
import java.util.Optional;

/// The number that a new field or value can have.
final class NumberOffers {

  private final ProtoDocument document;
  private final CaretPlace place;
  private final OfferList list;

  NumberOffers(ProtoDocument document, CaretPlace place, OfferList list) {
    this.document = document;
    this.place = place;
    this.list = list;
  }

  void field() {
    ProtoTypes.of(document.file()).messages().values().stream()
        .filter(message -> message.range().touches(place.range().start()))
        .min(Comparator.comparingInt((ProtoMessage message) -> message.range().length()))
        .flatMap(message -> UnusedNumbers.of(message).next())
        .ifPresent(this::offer);
  }

  void value() {
    Optional<ProtoEnum> around =
        ProtoTypes.of(document.file()).enums().values().stream()
            .filter(values -> values.range().touches(place.range().start()))
            .min(Comparator.comparingInt((ProtoEnum values) -> values.range().length()));
    around
        .flatMap(
            values -> values.values().isEmpty() ? Optional.of(0L) : UnusedNumbers.of(values).next())
        .ifPresent(this::offer);
  }

  private void offer(long number) {
    String text = String.valueOf(number);
    int next = place.range().end();
    String rest = document.file().text().substring(next).stripLeading();
    boolean ended = rest.startsWith(";") || rest.startsWith("[");
    list.add(OfferKind.VALUE, text, "next free number", ended ? text : text + ";");
  }
}

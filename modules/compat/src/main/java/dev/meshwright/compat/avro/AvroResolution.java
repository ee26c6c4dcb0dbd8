package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether one schema reads what another wrote, as Apache Avro resolves.
///
/// Recursion goes through records only. Each pair of records is one unknown; all begin as "reads"
/// and are evaluated until nothing changes: the greatest fixpoint, so that a break deep in a cycle
/// is found from everywhere, and a pair is never settled on an assumption that turns out false.
final class AvroResolution {

  private final AvroDocument readers;
  private final AvroDocument writers;
  private final Map<NamedPair, Boolean> values = new HashMap<>();
  private final Map<NamedPair, Set<NamedPair>> dependents = new HashMap<>();
  private final Deque<NamedPair> pending = new ArrayDeque<>();
  private final IdentityHashMap<AvroUnion, AvroBranches> branches = new IdentityHashMap<>();
  private final Map<String, Map<String, AvroField>> fieldsByName = new HashMap<>();
  private final Map<String, Map<String, List<AvroField>>> renamedFields = new HashMap<>();
  private final Optional<AvroReaderNames> names;
  private List<NamedPair> asked = new ArrayList<>();

  AvroResolution(AvroDocument readers, AvroDocument writers) {
    this(readers, writers, Optional.empty());
  }

  /// @param names what aliases do to names before they are compared
  AvroResolution(AvroDocument readers, AvroDocument writers, Optional<AvroReaderNames> names) {
    this.readers = readers;
    this.writers = writers;
    this.names = names;
  }

  /// Whether data of the writer's type, any data, is read by the reader's type.
  boolean reads(AvroType reader, AvroType writer) {
    boolean answer = look(reader, writer);
    while (!pending.isEmpty()) {
      settle();
      answer = look(reader, writer);
    }
    asked.clear();
    return answer;
  }

  private void settle() {
    while (!pending.isEmpty()) {
      NamedPair pair = pending.remove();
      if (!values.getOrDefault(pair, true)) {
        continue;
      }
      asked = new ArrayList<>();
      boolean value =
          readers.types().get(pair.reader()) instanceof AvroRecord reader
              && writers.types().get(pair.writer()) instanceof AvroRecord writer
              && fields(reader, writer);
      for (NamedPair other : asked) {
        dependents.computeIfAbsent(other, key -> new HashSet<>()).add(pair);
      }
      if (!value) {
        values.put(pair, false);
        pending.addAll(dependents.getOrDefault(pair, Set.of()));
      }
    }
  }

  AvroBranches branches(AvroUnion reader) {
    return branches.computeIfAbsent(reader, union -> new AvroBranches(union, readers));
  }

  private boolean look(AvroType readerType, AvroType writerType) {
    AvroType reader = readers.deref(readerType);
    AvroType writer = writers.deref(writerType);
    if (writer instanceof AvroUnion union) {
      for (AvroType branch : union.branches()) {
        if (!look(reader, branch)) {
          return false;
        }
      }
      return true;
    }
    return switch (reader) {
      case AvroPrimitive primitive ->
          writer instanceof AvroPrimitive other
              && AvroPromotion.reads(primitive.kind(), other.kind());
      case AvroArray array ->
          writer instanceof AvroArray other && look(array.items(), other.items());
      case AvroMap map -> writer instanceof AvroMap other && look(map.values(), other.values());
      case AvroRecord record -> writer instanceof AvroRecord other && records(record, other);
      case AvroEnum type -> writer instanceof AvroEnum other && enums(type, other);
      case AvroFixed fixed ->
          writer instanceof AvroFixed other
              && fixed.size() == other.size()
              && areNamedAlike(fixed, other);
      case AvroUnion union -> anyBranch(branches(union), writer);
      case AvroReference ignored -> false;
      case AvroBroken ignored -> false;
    };
  }

  private boolean anyBranch(AvroBranches union, AvroType writer) {
    return switch (writer) {
      case AvroPrimitive primitive -> union.readsPrimitive(primitive.kind());
      case AvroNamed named -> looksAtAny(union.candidates(named), named);
      case AvroArray array -> looksAtAny(union.collections(), array);
      case AvroMap map -> looksAtAny(union.collections(), map);
      case AvroUnion ignored -> false;
      case AvroReference ignored -> false;
      case AvroBroken ignored -> false;
    };
  }

  private boolean looksAtAny(List<? extends AvroType> branches, AvroType writer) {
    for (AvroType branch : branches) {
      if (look(branch, writer)) {
        return true;
      }
    }
    return false;
  }

  private boolean areNamedAlike(AvroNamed reader, AvroNamed writer) {
    return AvroNameMatch.types(reader, writer)
        && names.filter(aliases -> aliases.isTaken(reader, writer)).isEmpty();
  }

  private boolean enums(AvroEnum reader, AvroEnum writer) {
    if (!areNamedAlike(reader, writer)) {
      return false;
    }
    if (reader.defaultSymbol().isPresent()) {
      return true;
    }
    List<String> read = reader.symbolNames();
    List<String> written = writer.symbolNames();
    return read.equals(written) || new HashSet<>(read).containsAll(written);
  }

  private boolean records(AvroRecord reader, AvroRecord writer) {
    if (!AvroNameMatch.types(reader, writer)) {
      return false;
    }
    NamedPair pair = new NamedPair(reader.fullName(), writer.fullName());
    asked.add(pair);
    Boolean known = values.get(pair);
    if (known == null) {
      values.put(pair, true);
      pending.add(pair);
      return true;
    }
    return known;
  }

  private boolean fields(AvroRecord reader, AvroRecord writer) {
    for (AvroField field : reader.fields()) {
      List<AvroField> sources = sources(field, writer);
      boolean sound =
          switch (sources.size()) {
            case 0 -> readers.hasUsableDefault(field);
            case 1 -> look(field.type(), sources.getFirst().type());
            default -> false;
          };
      if (!sound) {
        return false;
      }
    }
    return true;
  }

  private List<AvroField> sources(AvroField field, AvroRecord writer) {
    return names
        .map(aliases ->
            renamedFields
                .computeIfAbsent(writer.fullName(), name -> renamed(writer, aliases))
                .getOrDefault(field.name(), List.of()))
        .orElseGet(() ->
            AvroNameMatch.sources(
                field,
                fieldsByName.computeIfAbsent(
                    writer.fullName(), name -> AvroNameMatch.byName(writer))));
  }

  private static Map<String, List<AvroField>> renamed(AvroRecord writer, AvroReaderNames names) {
    return writer.fields().stream()
        .collect(
            Collectors.groupingBy(field ->
                names
                    .field(writer, field.name())
                    .map(AvroReaderNames.NamedField::name)
                    .orElse(field.name())));
  }
}

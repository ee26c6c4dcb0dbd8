package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.proto.ProtoTarget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The pairs of messages that are compared, each once, and which of them lead to which.
///
/// What happens to the bytes of a pair is the worst of what happens to all it leads to. Effects are
/// carried backward along these ways until nothing changes, so that a cycle cannot hide a break.
final class Pairs {

  private static final class State {
    Effects effects = Effects.NONE;
    final Set<TypePair> usedBy = new LinkedHashSet<>();
  }

  /// A change in a pair, whose effects are those of another pair.
  private record Use(TypePair pair, TypePair user, ProtoChange change) {}

  private final ProtoVersion old;
  private final ProtoVersion current;
  private final Progress progress;
  private final Map<TypePair, State> states = new HashMap<>();
  private final Deque<TypePair> open = new ArrayDeque<>();
  private final Set<TypePair> silent = new LinkedHashSet<>();
  private final List<Use> uses = new ArrayList<>();

  Pairs(ProtoVersion old, ProtoVersion current, Progress progress) {
    this.old = old;
    this.current = current;
    this.progress = progress;
  }

  /// Has a pair compared, and its changes reported at their places.
  void request(TypePair pair) {
    if (states.putIfAbsent(pair, new State()) == null) {
      open.add(pair);
    }
  }

  /// Has a pair compared because another holds it.
  void request(TypePair pair, TypePair user) {
    request(pair);
    Optional.ofNullable(states.get(pair)).ifPresent(state -> state.usedBy.add(user));
  }

  /// Has a pair compared that is no pair of versions: only its effects are reported, at its use.
  void use(TypePair pair, TypePair user, ProtoChange change) {
    silent.add(pair);
    request(pair, user);
    uses.add(new Use(pair, user, change));
  }

  /// Compares everything requested, and what is requested meanwhile.
  void run(MessageComparator comparator, ChangeCollector all) {
    int done = 0;
    while (!open.isEmpty()) {
      progress.checkCancelled();
      TypePair pair = open.removeFirst();
      progress.report("Comparing " + pair.newName(), (double) done++ / states.size());
      ChangeCollector changes =
          silent.contains(pair) ? ChangeCollector.forgotten() : ChangeCollector.kept();
      compare(pair, comparator, changes);
      changes.all().forEach(all::add);
      Optional.ofNullable(states.get(pair)).ifPresent(state -> state.effects = changes.effects());
    }
    carry();
    for (Use use : uses) {
      State state = states.get(use.pair);
      if (state != null && !silent.contains(use.user)) {
        all.add(use.change.doing(state.effects));
      }
    }
  }

  private void compare(TypePair pair, MessageComparator comparator, ChangeCollector changes) {
    Optional<MessageIn> before =
        old.message(new ProtoTarget.OfMessage(pair.oldFile(), pair.oldName()));
    Optional<MessageIn> after =
        current.message(new ProtoTarget.OfMessage(pair.newFile(), pair.newName()));
    if (before.isPresent() && after.isPresent()) {
      comparator.compare(pair, before.get(), after.get(), changes);
    }
  }

  private void carry() {
    Deque<TypePair> changed = new ArrayDeque<>(states.keySet());
    while (!changed.isEmpty()) {
      State state = states.getOrDefault(changed.removeFirst(), new State());
      for (TypePair user : state.usedBy) {
        State of = states.getOrDefault(user, new State());
        Effects worse = of.effects.and(state.effects);
        if (!worse.equals(of.effects)) {
          of.effects = worse;
          changed.add(user);
        }
      }
    }
  }
}

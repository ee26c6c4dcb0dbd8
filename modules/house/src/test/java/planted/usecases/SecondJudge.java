package planted.usecases;

import planted.compat.AvroCompatibility;
import planted.usecases.compare.Weighing;

/// A use case that compares and weighs on its own.
public class SecondJudge {
  AvroCompatibility comparison = new AvroCompatibility();
  Weighing weighing = new Weighing();
}

package planted.usecases;

import planted.compat.AvroCompatibility;
import planted.usecases.compare.Weighing;

/// A use case that compares schemas, weighs findings and measures words on its own.
public class SecondJudge {
  AvroCompatibility comparison = new AvroCompatibility();
  Weighing weighing = new Weighing();

  static int editDistance(String word, String other) {
    return word.length() - other.length();
  }
}

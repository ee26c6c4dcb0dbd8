package dev.meshwright.compat;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Layer;
import java.util.List;

/// A kind of change and what it does: one entry of the rule catalogue, from which findings take
/// their constants and the rule pages are generated.
///
/// @param id stable, in kebab-case, beginning with the format: `avro-field-added-no-default`
/// @param format the schema language
/// @param severity of a finding unless the place says otherwise
/// @param backward effect on new readers of old data; a finding may say it more exactly
/// @param forward effect on old readers of new data; a finding may say it more exactly
/// @param layers where it is felt, the main one first, never empty
/// @param title the change in a few words, for headings
/// @param explanation why it matters, whom it hurts, what today's engines say; one paragraph
/// @param hint how to avoid or repair the damage
/// @param equivalents names other tools give it: `buf:FIELD_NO_DELETE`
/// @param example a pair of schemas that shows it, and only it
public record Rule(
    String id,
    SchemaFormat format,
    Severity severity,
    Effect backward,
    Effect forward,
    List<Layer> layers,
    String title,
    String explanation,
    String hint,
    List<String> equivalents,
    Example example) {

  public Rule {
    layers = List.copyOf(layers);
    equivalents = List.copyOf(equivalents);
  }

  /// Two versions whose comparison reports the rule; run as a test and shown on the rule's page.
  public record Example(String before, String after) {}
}

package dev.meshwright.text;

import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.model.json.JsonQuotes;
import java.util.List;

/// Offers at a place of JSON or YAML, written as the place needs them: with quotes, colons and
/// commas.
public final class TreeOffers {

  private final TreePlace place;
  private final boolean yaml;
  private final OfferList list;

  public TreeOffers(TreePlace place, boolean yaml) {
    this.place = place;
    this.yaml = yaml;
    this.list = new OfferList(place.range(), place.typed());
  }

  public TreePlace place() {
    return place;
  }

  public List<Offer> all() {
    return list.all();
  }

  /// Whether something of that name fits what is typed.
  public boolean fits(String name) {
    return list.fits(name);
  }

  /// A member that is not there yet.
  ///
  /// @param value in JSON, with `|` where the caret goes; on one line
  public void key(String name, String detail, String value) {
    boolean known = place.innermost().filter(level -> level.keys().contains(name)).isPresent();
    if (!known) {
      String written = yaml ? name : JsonQuotes.quote(name);
      String text = place.named() ? written : written + ": " + value;
      list.add(OfferKind.KEY, name, detail, framed(text));
    }
  }

  /// A text as value.
  public void text(OfferKind kind, String value, String detail) {
    text(kind, value, detail, value);
  }

  /// @param label by which it is known
  public void text(OfferKind kind, String label, String detail, String value) {
    boolean bare = yaml && !place.quoted() && isPlain(value);
    list.add(kind, label, detail, framed(bare ? value : JsonQuotes.quote(value)));
  }

  /// Any other value, as it is written in JSON; none where a text is being written.
  public void json(OfferKind kind, String label, String detail, String json) {
    if (!place.quoted()) {
      list.add(kind, label, detail, framed(json));
    }
  }

  private String framed(String text) {
    return (place.commaBefore() ? ", " : "") + text + (place.commaAfter() ? "," : "");
  }

  private static boolean isPlain(String value) {
    return value.matches("[A-Za-z_./][A-Za-z0-9_./ -]*")
        && !value.matches("(?i)true|false|null|yes|no|on|off|y|n");
  }
}

package org.govservices.evaluator.treatment;

import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.LocalText;

/** Remembers what a treatment reports. */
final class Recorded implements Treatment.Log {
  final List<String> changes = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  @Override
  public void changed(int unit, double from, double to, String step) {
    changes.add(
        unit + ": " + NumberText.shortest(from) + " → " + NumberText.shortest(to) + " " + step);
  }

  @Override
  public void note(LocalText text) {
    notes.add(text.english());
  }
}

package org.govservices.evaluator.evaluation.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.KindRules;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.NodePlaces;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.Unit;
import org.govservices.evaluator.text.LocalText;

/** What the stages of one evaluation share: the contract, the units, the log and the problems. */
public final class Run {
  public final Framework framework;
  public final List<Indicator> indicators;
  public final Roster roster;
  final Problems problems = new Problems();
  public final List<Decision> log = new ArrayList<>();
  private final NodePlaces places;
  private final boolean[] rolledUp;
  private final BitSet screenedOut = new BitSet();
  private boolean allTakePart;
  private final Map<String, Map<String, int[]>> populations = new HashMap<>();

  Run(Framework framework, NodePlaces places, Roster roster) {
    this.framework = framework;
    this.places = places;
    this.indicators = framework.indicators();
    this.roster = roster;
    this.rolledUp = new boolean[roster.size()];
    framework.rolledUp(roster).forEach(unit -> rolledUp[unit] = true);
    this.allTakePart = IntStream.range(0, roster.size()).noneMatch(unit -> rolledUp[unit]);
  }

  /** The same with a log of its own. */
  Run withOwnLog() {
    Run run = new Run(framework, places, roster);
    run.screenedOut.or(screenedOut);
    run.allTakePart = allTakePart;
    return run;
  }

  /** Leaves a unit out of every stage from here on. */
  void screenOut(int unit) {
    screenedOut.set(unit);
    allTakePart = false;
  }

  boolean isScreenedOut(int unit) {
    return screenedOut.get(unit);
  }

  /** The units that are left out. */
  BitSet screenedOut() {
    return (BitSet) screenedOut.clone();
  }

  boolean isRolledUp(int unit) {
    return rolledUp[unit];
  }

  /** Whether a unit has values of its own for an indicator, which may be missing. */
  boolean hasOwn(int unit, int indicator) {
    return !isRolledUp(unit) && indicators.get(indicator).kinds().appliesTo(unit(unit).kind());
  }

  /** Whether a unit's own values take part: it is not screened out and not rolled up. */
  boolean takesPart(int unit) {
    return !screenedOut.get(unit) && !isRolledUp(unit);
  }

  /** Whether a cell takes part: its unit does, and the indicator applies to the unit's kind. */
  public boolean takesPart(int unit, int indicator) {
    return !screenedOut.get(unit) && hasOwn(unit, indicator);
  }

  /** The units by group, as {@link Roster#groupedBy} gives them. */
  Map<String, int[]> populations(String within) {
    return populations.computeIfAbsent(
        within,
        w -> {
          Map<String, int[]> units = new LinkedHashMap<>();
          roster
              .groupedBy(w)
              .forEach((name, of) -> units.put(name, of.stream().mapToInt(u -> u).toArray()));
          return units;
        });
  }

  /** The units among these that take part at an indicator. */
  int[] participants(int[] units, int indicator) {
    KindRules kinds = indicators.get(indicator).kinds();
    boolean everyKind = kinds.appliesTo().isEmpty();
    if (everyKind && allTakePart) {
      return units;
    }
    int[] participants = new int[units.length];
    int n = 0;
    for (int unit : units) {
      if (takesPart(unit) && (everyKind || kinds.appliesTo(unit(unit).kind()))) {
        participants[n++] = unit;
      }
    }
    return n == units.length ? units : Arrays.copyOf(participants, n);
  }

  public Unit unit(int unit) {
    return roster.get(unit);
  }

  public void log(Decision.Stage stage, String event, int unit, String node, LocalText words) {
    log.add(new Decision(stage, event, unit(unit).code(), node, words));
  }

  /** A problem with what the contract says of a node, where the setting stands. */
  void problem(Node node, String setting, String message) {
    problems.add(places.of(node.id(), setting), message);
  }

  /** A problem with a cell, at the place where it was read. */
  void problem(ObservationTable table, int unit, int indicator, String message) {
    Place place = table.at(unit, indicator).place();
    problems.add(place.node(indicators.get(indicator).id()), message);
  }
}

package org.govservices.evaluator.reports.workbook;

import java.awt.Color;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * How a cell looks. Looks are values: {@link Styles} makes one cell style of each.
 *
 * @param ink of the letters
 * @param fill of the ground; null for none
 * @param points the size of the letters
 * @param align where text stands
 * @param indent how many steps from the edge that it is aligned to
 * @param format of numbers, as Excel writes it
 * @param traits what else there is to it
 */
record Look(
    Color ink,
    Color fill,
    int points,
    HorizontalAlignment align,
    int indent,
    String format,
    Set<Trait> traits) {

  /** What a look has or has not. */
  enum Trait {
    BOLD,
    ITALIC,
    WRAPPED,
    /** A thin line below, as in tables. */
    RULED,
    /** Text that must never be read as a formula. */
    QUOTED
  }

  static final Color INK = new Color(0x1F2933);
  static final Color GREY = new Color(0x66727F);
  static final Color NAVY = new Color(0x1B3A5C);
  static final Color MIST = new Color(0xF1F5F9);

  /** Text that stands freely on the sheet. */
  static final Look PLAIN =
      new Look(INK, null, 10, HorizontalAlignment.LEFT, 0, "General", Set.of());

  static final Look TITLE = PLAIN.points(16).with(Trait.BOLD).ink(NAVY);
  static final Look SECTION = PLAIN.points(12).with(Trait.BOLD).ink(NAVY);
  static final Look SUBTITLE = PLAIN.ink(GREY);
  static final Look LINK = PLAIN.ink(new Color(0x1F5FA8));
  static final Look NOTICE =
      PLAIN.points(12).with(Trait.BOLD).ink(new Color(0x6B2E00)).fill(new Color(0xFFD98A));

  /** Cells of tables. */
  static final Look TEXT = PLAIN.with(Trait.RULED);

  static final Look WRAPPED = TEXT.with(Trait.WRAPPED);
  static final Look STRONG = TEXT.with(Trait.BOLD);
  static final Look CENTRED = TEXT.align(HorizontalAlignment.CENTER);
  static final Look MUTED = CENTRED.with(Trait.ITALIC).ink(GREY);
  static final Look NUMBER = TEXT.align(HorizontalAlignment.RIGHT).indent(1);
  static final Look COUNT = CENTRED.format("#,##0");
  static final Look WHOLE = NUMBER.format("#,##0");
  static final Look PERCENT = NUMBER.format("0.0%");
  static final Look RANK = CENTRED.with(Trait.BOLD);

  /** Headings of tables. */
  static final Look HEADER =
      CENTRED.with(Trait.BOLD).with(Trait.WRAPPED).ink(Color.WHITE).fill(NAVY);

  static final Look PARENT_HEADER = HEADER.ink(NAVY).fill(new Color(0xBFD3E8));
  static final Look NODE_HEADER = HEADER.ink(NAVY).fill(new Color(0xDCE7F2));
  static final Look SMALL_HEADER = CENTRED.with(Trait.WRAPPED).points(8).ink(GREY).fill(MIST);

  /** Reasons why a cell has no value. */
  static final Look NOT_FOUND = CENTRED.ink(new Color(0x9C2F1D)).fill(new Color(0xF9DCD6));

  static final Look FAILED = CENTRED.ink(new Color(0x7A5B00)).fill(new Color(0xFBEEC4));
  static final Look NOT_APPLICABLE = CENTRED.ink(GREY).fill(new Color(0xE4E7EB));

  /** A number with this many decimals. */
  static Look decimals(int decimals) {
    return NUMBER.format(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals));
  }

  /** The same cell, marked as disputed. */
  Look disputed() {
    Look marked = with(Trait.BOLD).ink(new Color(0x5B2A9D));
    return fill == null ? marked.fill(new Color(0xE6DBF5)) : marked;
  }

  // Java makes the code that compares records while the program runs, which takes as long as a
  // sheet.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Look look
            && points == look.points
            && align == look.align
            && indent == look.indent
            && format.equals(look.format)
            && ink.equals(look.ink)
            && Objects.equals(fill, look.fill)
            && traits.equals(look.traits));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Objects.hashCode(fill) + ink.hashCode()) + format.hashCode();
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  Look with(Trait trait) {
    Set<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new Look(ink, fill, points, align, indent, format, Set.copyOf(more));
  }

  Look ink(Color colour) {
    return new Look(colour, fill, points, align, indent, format, traits);
  }

  Look fill(Color colour) {
    return new Look(ink, colour, points, align, indent, format, traits);
  }

  Look points(int size) {
    return new Look(ink, fill, size, align, indent, format, traits);
  }

  Look align(HorizontalAlignment where) {
    return new Look(ink, fill, points, where, indent, format, traits);
  }

  Look indent(int steps) {
    return new Look(ink, fill, points, align, steps, format, traits);
  }

  Look format(String pattern) {
    return new Look(ink, fill, points, align, indent, pattern, traits);
  }
}

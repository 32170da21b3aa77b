import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the synthetic records of the demo: {@code java sample-data/demo/GenerateRecords.java
 * sample-data/demo}, after GenerateDemo.java.
 *
 * <p>Reads units.csv and submitted-synthetic.csv of that folder (a unit that submitted nothing has
 * no records but what a crawl finds) and writes the tables in its folder records. Levels are drawn
 * at random and know nothing of the place they are written beside. The seed is fixed, and only
 * {@code nextLong} and the four operations are used, so that the files are the same to the byte on
 * any machine and JDK. ASCII only, since a JDK 17 reads source in the machine's encoding.
 */
public final class GenerateRecords {

  private static final long SEED = 20200526L;
  private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);
  private static final LocalDate LAST = LocalDate.of(2020, 6, 30);

  /** Tomb-sweeping day, Labour day, Dragon boat festival, with the days that go with them. */
  private static final Set<LocalDate> HOLIDAYS =
      days("2020-04-06 2020-05-01 2020-05-04 2020-05-05 2020-06-25 2020-06-26");

  private static final Set<LocalDate> WORKED_WEEKENDS = days("2020-04-26 2020-05-09 2020-06-28");

  private static final List<String> CHANNELS = List.of("portal", "app", "mini-program", "terminal");
  private static final List<String> LEVELS = List.of("province", "city", "county");
  private static final int ITEMS = 40;
  private static final int DEPARTMENTS = 6;

  private final List<LocalDate> workingDays =
      FIRST.datesUntil(LAST.plusDays(1)).filter(GenerateRecords::isWorked).toList();
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Map<String, StringBuilder> tables = new TreeMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();


  /** Writes the tables into the folder records of that named by the only argument. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: java GenerateRecords.java FOLDER (which holds units.csv)");
      System.exit(2);
    }
    Path folder = Path.of(args[0]);
    List<String> units = firstColumn(folder.resolve("units.csv"));
    List<String> submitted = firstColumn(folder.resolve("submitted-synthetic.csv"));
    GenerateRecords records = new GenerateRecords();
    records.calendar();
    units.forEach(unit -> records.unit(unit, submitted.contains(unit)));
    records.boughtRatings(submitted);
    for (Map.Entry<String, StringBuilder> table : records.tables.entrySet()) {
      Files.writeString(folder.resolve("records").resolve(table.getKey()), table.getValue());
    }
  }

  private static List<String> firstColumn(Path csv) throws IOException {
    try (Stream<String> lines = Files.lines(csv)) {
      return lines.skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
    }
  }

  private static Set<LocalDate> days(String list) {
    return Stream.of(list.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
  }

  private static boolean isWorked(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return WORKED_WEEKENDS.contains(day) || (!weekend && !HOLIDAYS.contains(day));
  }

  private void calendar() {
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      LocalDate until = day;
      long ordinal = workingDays.stream().filter(worked -> !worked.isAfter(until)).count();
      row("working-days-2020.csv", "day,ordinal", day, ordinal);
    }
  }

  private void unit(String unit, boolean hasSubmitted) {
    double unitLevel = levelOf(unit);
    items(unit, unitLevel + between(-6, 6));
    if (!hasSubmitted) {
      return;
    }
    cases(unit, unitLevel + between(-6, 6));
    if (chance(0.97)) {
      servicePackage(unit, unitLevel + between(-6, 6));
    }
    sharing(unit, unitLevel + between(-6, 6));
  }

  /** The same level as in GenerateDemo.java. */
  private static double levelOf(String unit) {
    return 52 + 47 * share(new SplittableRandom(SEED + unit.hashCode()));
  }

  private void items(String unit, double dimension) {
    double online = indicator(dimension, 0, 100);
    double noVisit = indicator(dimension, 0, 100);
    double oneVisit = indicator(dimension, 50, 100);
    double cut = indicator(dimension, 0, 100);
    for (int i = 1; i <= ITEMS; i++) {
      int visits = chance(noVisit) ? 0 : chance(oneVisit) ? 1 : 2 + draw(2);
      int legal = 5 * (1 + draw(12));
      int promised = (int) (legal * Math.max(0, Math.min(1, 1 - cut + between(-0.15, 0.15))));
      row(
          "items-synthetic.csv",
          "code,unit,name,fully_online,visits,legal_days,promised_days",
          item(unit, i),
          unit,
          "synthetic item " + i,
          chance(online),
          visits,
          chance(0.1) ? "" : legal,
          Math.max(1, promised));
    }
  }

  private static String item(String unit, int number) {
    return unit + "-" + (number < 10 ? "0" : "") + number;
  }

  private void cases(String unit, double dimension) {
    double online = indicator(dimension, 0, 100);
    double active = indicator(dimension, 0, 100);
    double good = indicator(dimension, 80, 100);
    double followedUp = indicator(dimension, 0, 100);
    double rectified = indicator(dimension, 20, 100);
    double onTime = indicator(dimension, 20, 100);
    int cases = 160 + draw(80);
    for (int i = 0; i < cases; i++) {
      String channel = chance(online) ? CHANNELS.get(draw(CHANNELS.size())) : "window";
      LocalDate closed = workingDays.get(draw(workingDays.size()));
      LocalDateTime rated = closed.plusDays(draw(5)).atTime(8 + draw(14), draw(60), draw(60));
      if (!chance(active)) {
        unrated(unit, channel, closed);
      } else if (rated.toLocalDate().isAfter(LAST)) {
        handled(unit, channel, closed, "", "", "", "", "", "", "");
      } else if (chance(good)) {
        int level = chance(0.7) ? 5 : chance(0.7) ? 4 : 3;
        handled(unit, channel, closed, rated, "active", level, device(), "", "", "");
      } else {
        int level = chance(0.6) ? 2 : 1;
        String appeal =
            chance(0.08) ? "upheld" : chance(0.05) ? "rejected" : chance(0.03) ? "pending" : "";
        LocalDate day = rated.toLocalDate();
        Object contacted = chance(followedUp) ? later(day, 1 + draw(4)) : "";
        Object mended =
            chance(rectified)
                ? later(day, chance(onTime) ? 2 + draw(13) : 16 + draw(10))
                : "";
        handled(
            unit, channel, closed, rated, "active", level, device(), appeal, contacted, mended);
      }
    }
  }

  /** Counts as satisfied after five working days. */
  private void unrated(String unit, String channel, LocalDate closed) {
    Object lapsed = later(closed, 5);
    if (lapsed instanceof LocalDate day) {
      handled(unit, channel, closed, day.atTime(23, 59, 59), "default", 4, "", "", "", "");
    } else {
      handled(unit, channel, closed, "", "", "", "", "", "", "");
    }
  }

  private void handled(
      String unit,
      String channel,
      LocalDate closed,
      Object rated,
      String rating,
      Object level,
      String device,
      String appeal,
      Object followedUp,
      Object rectified) {
    handled(
        unit, item(unit, 1 + draw(ITEMS)), channel, closed, rated, rating, level, device, appeal,
        followedUp, rectified);
  }

  private void handled(
      String unit,
      String item,
      String channel,
      LocalDate closed,
      Object rated,
      String rating,
      Object level,
      String device,
      String appeal,
      Object followedUp,
      Object rectified) {
    row(
        "cases-synthetic.csv",
        "code,unit,item,channel,closed,rated,rating,level,device,appeal,followed_up,rectified",
        code("C", "cases"),
        unit,
        item,
        channel,
        closed,
        rated instanceof LocalDateTime time ? text(time) : rated,
        rating,
        level,
        device,
        appeal,
        followedUp,
        rectified);
  }

  private static String text(LocalDateTime time) {
    String seconds = time.getSecond() == 0 ? ":00" : "";
    return time.toString().replace('T', ' ') + seconds;
  }

  private String device() {
    return chance(0.2) ? "" : "d" + Long.toHexString(random.nextLong() >>> 40);
  }

  /** Three units had ratings given for them: by one device, within a minute, all on one day. */
  private void boughtRatings(List<String> units) {
    String farm = units.get(draw(units.size()));
    LocalDate day = workingDays.get(20);
    for (int i = 0; i < 14; i++) {
      bought(farm, 1 + draw(ITEMS), day.atTime(9 + draw(9), draw(60), draw(60)), "dfa20001");
    }
    String together = units.get(draw(units.size()));
    for (int i = 0; i < 7; i++) {
      bought(together, 3, day.plusDays(9).atTime(22, 14, draw(60)), device());
    }
    String burst = units.get(draw(units.size()));
    for (int i = 0; i < 15; i++) {
      bought(burst, 8, day.plusDays(16).atTime(8 + i, draw(60), draw(60)), device());
    }
  }

  private void bought(String unit, int item, LocalDateTime rated, String device) {
    handled(
        unit, item(unit, item), "app", rated.toLocalDate(), rated, "active", 5, device, "", "", "");
  }

  private void servicePackage(String unit, double dimension) {
    double steward = indicator(dimension, 0, 100);
    double delivered = indicator(dimension, 0, 100);
    double slowness = 10 - 10 * indicator(dimension, 0, 100);
    double closedInTime = indicator(dimension, 0, 100);
    for (int i = 0; i < 30; i++) {
      String enterprise = code("E", "enterprises");
      row(
          "enterprises-synthetic.csv",
          "code,unit,name,steward",
          enterprise,
          unit,
          "synthetic enterprise " + enterprise,
          chance(steward) ? "steward " + (1 + draw(9)) : "");
      int policies = draw(4);
      for (int p = 0; p < policies; p++) {
        LocalDate matched = workingDays.get(draw(workingDays.size()));
        row(
            "policies-synthetic.csv",
            "code,unit,enterprise,policy,matched,delivered",
            code("P", "policies"),
            unit,
            enterprise,
            "synthetic policy " + (1 + draw(25)),
            matched,
            chance(delivered) ? later(matched, 1 + draw(15)) : "");
      }
      if (chance(0.8)) {
        LocalDate asked = workingDays.get(draw(workingDays.size()));
        int promised = 5 * (1 + draw(3));
        Object responded = later(asked, draw(1 + (int) Math.round(2 * slowness)));
        int took = chance(closedInTime) ? promised - draw(4) : promised + 1 + draw(10);
        row(
            "enterprise-requests-synthetic.csv",
            "code,unit,enterprise,asked,responded,promised_days,closed",
            code("Q", "requests"),
            unit,
            enterprise,
            asked,
            responded,
            promised,
            responded.equals("") ? "" : later(asked, Math.max(took, draw(3))));
      }
    }
  }

  private void sharing(String unit, double dimension) {
    double catalogued = indicator(dimension, 0, 100);
    double connected = indicator(dimension, 0, 100);
    double bothWays = indicator(dimension, 0, 100);
    double answered = indicator(dimension, 0, 100);
    for (int i = 0; i < ITEMS; i++) {
      boolean isCatalogued = chance(catalogued);
      row(
          "resources-synthetic.csv",
          "code,unit,department,name,catalogued,connected",
          code("R", "resources"),
          unit,
          department(draw(DEPARTMENTS)),
          "synthetic resource " + (i + 1),
          isCatalogued,
          isCatalogued && chance(connected));
    }
    for (int a = 0; a < DEPARTMENTS; a++) {
      for (int b = a + 1; b < DEPARTMENTS; b++) {
        flow(unit, "departments", department(a), department(b), bothWays);
      }
    }
    for (int d = 0; d < DEPARTMENTS; d++) {
      for (int above = 0; above + 1 < LEVELS.size(); above++) {
        String at = department(d) + ", ";
        flow(unit, "levels", at + LEVELS.get(above), at + LEVELS.get(above + 1), bothWays);
      }
    }
    if (chance(0.95)) {
      for (int i = 0; i < 25; i++) {
        LocalDate asked = workingDays.get(draw(workingDays.size()));
        row(
            "data-requests-synthetic.csv",
            "code,unit,department,asked,answered",
            code("D", "data requests"),
            unit,
            department(draw(DEPARTMENTS)),
            asked,
            chance(answered) ? later(asked, 1 + draw(10)) : later(asked, 11 + draw(10)));
      }
    }
  }

  /** Data go from one to the other, and back if both ways; some pairs share nothing. */
  private void flow(String unit, String relation, String one, String other, double bothWays) {
    if (chance(0.1)) {
      return;
    }
    boolean swap = chance(0.5);
    flow(unit, relation, swap ? other : one, swap ? one : other);
    if (chance(bothWays)) {
      flow(unit, relation, swap ? one : other, swap ? other : one);
    }
  }

  private void flow(String unit, String relation, String provider, String receiver) {
    row(
        "flows-synthetic.csv",
        "code,unit,relation,provider,receiver,calls",
        code("F", "flows"),
        unit,
        relation,
        quoted(provider),
        quoted(receiver),
        1 + draw(5_000));
  }

  private static String quoted(String text) {
    return text.contains(",") ? '"' + text + '"' : text;
  }

  private static String department(int number) {
    return "synthetic department " + (number + 1);
  }

  /** A working day so many working days later; empty when that is after the last day. */
  private Object later(LocalDate day, int days) {
    int index = 0;
    while (index < workingDays.size() && !workingDays.get(index).isAfter(day)) {
      index++;
    }
    int then = index - 1 + days;
    return then < workingDays.size() ? workingDays.get(Math.max(0, then)) : "";
  }

  /** A share at an indicator's own level: between two percentages, which it reaches at 0 and 100. */
  private double indicator(double dimension, double worst, double best) {
    double level = Math.max(0, Math.min(100, dimension + between(-9, 9)));
    return (worst + (best - worst) * level / 100) / 100;
  }

  private String code(String letter, String what) {
    return letter + (100_000 + sizes.merge(what, 1, Integer::sum));
  }

  private void row(String table, String header, Object... fields) {
    StringBuilder csv = tables.computeIfAbsent(table, name -> new StringBuilder(header + "\n"));
    csv.append(Stream.of(fields).map(Object::toString).collect(Collectors.joining(",")));
    csv.append('\n');
  }

  private boolean chance(double probability) {
    return share(random) < probability;
  }

  private int draw(int below) {
    return (int) between(0, below);
  }

  private double between(double low, double high) {
    return low + (high - low) * share(random);
  }

  /** Uniform, from the 53 high bits: the generator's own bounded draws may change between JDKs. */
  private static double share(SplittableRandom random) {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }
}

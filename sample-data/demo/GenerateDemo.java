import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the synthetic observations of the demo that do not come from records: {@code java sample-data/demo/GenerateDemo.java
 * sample-data/demo}.
 *
 * <p>Reads units.csv of that folder and writes crawled-synthetic.csv and submitted-synthetic.csv.
 * Levels are drawn at random and know nothing of the place they are written beside. The seed is
 * fixed, and only {@code nextLong}, the four operations and {@code Math.round} are used, so that
 * the files are the same to the byte on any machine and JDK. ASCII only, since a JDK 17 reads
 * source in the machine's encoding.
 */
public final class GenerateDemo {

  private static final long SEED = 20200526L;
  private static final String SYNTHETIC = "\u5408\u6210\u6570\u636e synthetic"; // he cheng shu ju

  private enum Origin {
    CRAWLED,
    SUBMITTED,
    BOTH
  }

  /** How a value is written; a percentage is a share of its records. */
  private enum Shape {
    PERCENT(2),
    COUNT(0),
    TENTHS(1),
    HUNDREDTHS(2);

    final int decimals;

    Shape(int decimals) {
      this.decimals = decimals;
    }
  }

  /** What a value rests on; how many of them a unit has lies between the two numbers. */
  private enum Records {
    NONE(0, 0),
    ITEMS(400, 2_400),
    CASES(20_000, 900_000),
    LICENCES(60, 300),
    SAMPLE(40, 200);

    final int fewest;
    final int most;

    Records(int fewest, int most) {
      this.fewest = fewest;
      this.most = most;
    }
  }

  private enum Trait {
    CAPPED,
    NEVER_FAILS,
    MAY_NOT_APPLY
  }

  /** A cell's status as the crawl's status column and the submission's cell say it. */
  private enum Status {
    OBSERVED("observed", null),
    NOT_FOUND("not-found", "\u65e0"), // wu: there is none
    FAILED("failed", ""),
    NOT_APPLICABLE("not-applicable", "/");

    final String word;
    final String marker;

    Status(String word, String marker) {
      this.word = word;
      this.marker = marker;
    }
  }

  /** An indicator as the framework has it; {@code worst} and {@code best} are its goalposts. */
  private record Indicator(
      String dimension,
      String id,
      Origin origin,
      Shape shape,
      double worst,
      double best,
      Records records,
      Set<Trait> traits) {

    static Indicator of(String line) {
      String[] words = line.split(" +");
      return new Indicator(
          words[0],
          words[1],
          Origin.valueOf(words[2]),
          Shape.valueOf(words[3]),
          Double.parseDouble(words[4]),
          Double.parseDouble(words[5]),
          Records.valueOf(words[6]),
          Stream.of(words).skip(7).map(Trait::valueOf).collect(Collectors.toSet()));
    }

    boolean is(Trait trait) {
      return traits.contains(trait);
    }

    /** The value at a level between 0 (worst) and 100 (best); beyond them only where it may lie. */
    String valueAt(double level, long n) {
      boolean mayExceed = is(Trait.CAPPED) && shape != Shape.PERCENT && best > worst;
      double lowest = is(Trait.CAPPED) ? -25 : 0;
      double highest = mayExceed ? 115 : 100;
      double value = worst + (best - worst) * Math.max(lowest, Math.min(highest, level)) / 100;
      long unscaled =
          shape == Shape.PERCENT
              ? Math.round(Math.round(n * value / 100) * 10_000.0 / n)
              : Math.round(value * BigDecimal.TEN.pow(shape.decimals).intValue());
      return BigDecimal.valueOf(unscaled, shape.decimals).toPlainString();
    }
  }

  /** Dimension, indicator, origin, shape, worst, best, records, traits. */
  private static final String INDICATORS =
      """
      effectiveness cases-on-time        SUBMITTED PERCENT     80 100 CASES       CAPPED
      effectiveness complaints           SUBMITTED TENTHS      20   0 CASES       CAPPED
      effectiveness enquiry-hours        CRAWLED   TENTHS      72   0 SAMPLE      CAPPED
      maturity      visits               CRAWLED   HUNDREDTHS   3   0 ITEMS       CAPPED
      maturity      instant-items        BOTH      PERCENT      0 100 ITEMS
      maturity      handling-days        SUBMITTED TENTHS      20   0 CASES       CAPPED
      maturity      acceptance-days      SUBMITTED HUNDREDTHS   5   0 CASES       CAPPED
      maturity      prefilled            CRAWLED   PERCENT      0 100 SAMPLE
      maturity      documents            CRAWLED   HUNDREDTHS   8   0 ITEMS       CAPPED
      maturity      bundles              CRAWLED   COUNT        0  20 NONE        CAPPED
      maturity      tracking             CRAWLED   PERCENT      0 100 ITEMS
      channels      app-items            BOTH      PERCENT      0 100 ITEMS
      channels      mini-program-items   BOTH      PERCENT      0 100 ITEMS
      channels      terminals            SUBMITTED TENTHS       0  15 NONE        CAPPED
      channels      appointments         CRAWLED   PERCENT      0 100 ITEMS
      channels      post-delivery        CRAWLED   PERCENT      0 100 ITEMS
      channels      single-sign-on       CRAWLED   PERCENT      0 100 ITEMS
      channels      accessibility        CRAWLED   PERCENT      0 100 SAMPLE
      channels      elderly-mode         CRAWLED   PERCENT      0 100 SAMPLE
      channels      page-load            CRAWLED   HUNDREDTHS   8 0.5 SAMPLE      CAPPED
      channels      search-first         CRAWLED   PERCENT      0 100 SAMPLE
      coverage      items-published      BOTH      PERCENT      0 100 ITEMS       NEVER_FAILS
      coverage      catalogue-match      CRAWLED   PERCENT      0 100 ITEMS
      coverage      grassroots-items     CRAWLED   PERCENT      0 100 ITEMS       MAY_NOT_APPLY
      coverage      cross-province-items CRAWLED   PERCENT      0 100 ITEMS       MAY_NOT_APPLY
      coverage      licence-types        BOTH      PERCENT      0 100 LICENCES
      coverage      licence-reuse        SUBMITTED PERCENT      0 100 CASES
      coverage      licence-recognition  SUBMITTED PERCENT      0 100 LICENCES
      coverage      e-seals              CRAWLED   PERCENT      0 100 ITEMS
      accuracy      guide-complete       CRAWLED   PERCENT      0 100 ITEMS
      accuracy      guide-contradictions CRAWLED   HUNDREDTHS  10   0 ITEMS       CAPPED
      accuracy      fee-basis            CRAWLED   PERCENT      0 100 ITEMS       MAY_NOT_APPLY
      accuracy      sample-forms         CRAWLED   PERCENT      0 100 SAMPLE
      accuracy      same-phone           CRAWLED   PERCENT     30   0 ITEMS       CAPPED
      accuracy      offline-zero-visit   CRAWLED   PERCENT     20   0 ITEMS       CAPPED
      accuracy      guide-links          CRAWLED   PERCENT      0 100 SAMPLE
      accuracy      channels-agree       CRAWLED   PERCENT      0 100 SAMPLE
      accuracy      update-lag           CRAWLED   TENTHS      60   0 SAMPLE      CAPPED
      accuracy      phone-answered       CRAWLED   PERCENT      0 100 SAMPLE
      accuracy      phone-wait           CRAWLED   HUNDREDTHS   5   0 SAMPLE      CAPPED
      accuracy      corrections          CRAWLED   PERCENT      0 100 SAMPLE      MAY_NOT_APPLY
      """;

  private final List<Indicator> indicators = INDICATORS.lines().map(Indicator::of).toList();
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final StringBuilder crawled =
      new StringBuilder("unit,indicator,value,status,n,evidence,disputed\n");
  private final StringBuilder submitted = new StringBuilder("unit");
  private int crawlRecord = 0;

  /** Writes the two files into the folder named by the only argument. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: java GenerateDemo.java FOLDER (which holds units.csv)");
      System.exit(2);
    }
    Path folder = Path.of(args[0]);
    List<String> units = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("units.csv"))) {
      units.add(line.substring(0, line.indexOf(',')));
    }
    units.remove("code");

    GenerateDemo demo = new GenerateDemo();
    demo.generate(units);
    Files.writeString(folder.resolve("crawled-synthetic.csv"), demo.crawled);
    Files.writeString(folder.resolve("submitted-synthetic.csv"), demo.submitted);
  }

  private void generate(List<String> units) {
    for (Indicator indicator : indicators) {
      if (indicator.origin() != Origin.CRAWLED) {
        submitted.append(',').append(indicator.id());
      }
    }
    submitted.append('\n');

    String crawlBrokeOff = pick(units);
    String submittedNothing = pick(units);
    for (String unit : units) {
      StringBuilder row = new StringBuilder(unit);
      double unitLevel = levelOf(unit);
      Map<String, Double> levels = new HashMap<>();
      for (Indicator indicator : indicators) {
        String dimension = indicator.dimension();
        double level =
            levels.computeIfAbsent(dimension, any -> unitLevel + between(-6, 6)) + between(-9, 9);
        boolean noCrawl = unit.equals(crawlBrokeOff) && dimension.equals("channels");
        observe(unit, indicator, level, noCrawl, row);
      }
      if (!unit.equals(submittedNothing)) {
        submitted.append(row).append('\n');
      }
    }
  }

  /** The same level as in GenerateRecords.java. */
  private static double levelOf(String unit) {
    return 52 + 47 * share(new SplittableRandom(SEED + unit.hashCode()));
  }

  /** Draws one cell and writes it to the crawl, to the row of the submission, or to both. */
  private void observe(
      String unit, Indicator indicator, double level, boolean noCrawl, StringBuilder row) {
    if (indicator.is(Trait.CAPPED) && chance(0.01)) {
      level = between(-25, 0);
    }
    long n = Math.round(between(indicator.records().fewest, indicator.records().most));
    Status status = status(indicator, noCrawl);
    String value = indicator.valueAt(level, n);
    switch (indicator.origin()) {
      case CRAWLED -> crawl(unit, indicator, status, value, n);
      case SUBMITTED -> submit(row, status, value);
      case BOTH -> {
        // A crawl that failed leaves no row, so that what was submitted stands.
        if (status != Status.FAILED) {
          crawl(unit, indicator, status, value, n);
        }
        String claim = chance(0.03) ? indicator.valueAt(level + between(3, 9), n) : value;
        submit(row, Status.OBSERVED, claim);
      }
    }
  }

  private Status status(Indicator indicator, boolean noCrawl) {
    boolean isCrawled = indicator.origin() != Origin.SUBMITTED;
    if (indicator.is(Trait.MAY_NOT_APPLY) && chance(0.06)) {
      return Status.NOT_APPLICABLE;
    }
    if (!indicator.is(Trait.NEVER_FAILS) && (chance(0.012) || (noCrawl && isCrawled))) {
      return Status.FAILED;
    }
    return chance(isCrawled ? 0.013 : 0.005) ? Status.NOT_FOUND : Status.OBSERVED;
  }

  private void crawl(String unit, Indicator indicator, Status status, String value, long n) {
    crawlRecord++;
    boolean isObserved = status == Status.OBSERVED;
    String line =
        String.join(
            ",",
            unit,
            indicator.id(),
            isObserved ? value : "",
            status.word,
            isObserved && n > 0 ? String.valueOf(n) : "",
            SYNTHETIC + " crawl record " + crawlRecord,
            isObserved && chance(0.004) ? "yes" : "");
    crawled.append(line).append('\n');
  }

  private static void submit(StringBuilder row, Status status, String value) {
    row.append(',').append(status == Status.OBSERVED ? value : status.marker);
  }

  private String pick(List<String> units) {
    return units.get(Math.floorMod(random.nextLong(), units.size()));
  }

  private boolean chance(double probability) {
    return between(0, 1) < probability;
  }

  /** Uniform, from the 53 high bits: the generator's own bounded draws may change between JDKs. */
  private double between(double low, double high) {
    return low + (high - low) * share(random);
  }

  private static double share(SplittableRandom random) {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }
}

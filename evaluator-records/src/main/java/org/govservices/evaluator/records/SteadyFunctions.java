package org.govservices.evaluator.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The functions that the SQL of definitions may call: those whose answer is known to follow from
 * their arguments alone, on any engine, machine and day. What stands in no list is refused, so that
 * a function of clock, connection, chance, settings or the place of a row needs no list of its own.
 */
public final class SteadyFunctions {
  private static final String OPERATORS =
      "+ - * / // % ** ^ & | << >> ~ ! && @ || = == != <> < <= > >= "
          + "~~ !~~ ~~* !~~* ~~~ ^@ -> ->> @> <@ <=>";

  private static final String CONDITIONS =
      "coalesce nullif ifnull nvl nvl2 if iff isnull isnotnull isnan isinf isfinite greatest least"
          + " in not and or xor equal_null";

  private static final String NUMBERS =
      "abs add subtract multiply divide mod pmod fmod fdiv ceil ceiling floor round round_even"
          + " roundbankers trunc truncate bround sign signbit sqrt cbrt exp ln log log2 log10 log1p"
          + " expm1 pow power pi e gcd lcm greatest_common_divisor least_common_multiple factorial"
          + " even degrees radians sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh"
          + " atanh cot hypot negative positive bit_count width_bucket try_add try_subtract"
          + " try_multiply try_divide to_number try_to_number decimal double float int integer"
          + " bigint smallint tinyint boolean date timestamp string binary";

  private static final String TEXTS =
      "lower lcase upper ucase trim ltrim rtrim btrim length len strlen char_length"
          + " character_length bit_length octet_length length_grapheme left right left_grapheme"
          + " right_grapheme substr substring substring_grapheme substring_index replace translate"
          + " overlay lpad rpad repeat reverse concat concat_ws contains starts_with startswith"
          + " ends_with endswith prefix suffix position instr strpos locate charindex split"
          + " split_part str_split string_split string_to_array str_split_regex string_split_regex"
          + " regexp_split_to_array regexp_extract regexp_extract_all regexp_matches"
          + " regexp_full_match regexp_replace regexp_escape regexp_like regexp rlike regexp_substr"
          + " regexp_instr regexp_count like_escape not_like_escape ilike_escape not_ilike_escape"
          + " like ilike ascii chr char unicode ord initcap format format_string format_number"
          + " printf hex to_hex unhex from_hex bin to_binary from_binary base64 to_base64 unbase64"
          + " from_base64 encode decode url_encode url_decode md5 sha1 sha2 sha256 strip_accents"
          + " nfc_normalize levenshtein editdist3 damerau_levenshtein hamming mismatches jaccard"
          + " jaro_similarity jaro_winkler_similarity soundex array_to_string parse_filename"
          + " parse_path parse_dirname parse_dirpath parse_url typeof";

  private static final String TIMES =
      "date_add date_sub date_diff datediff datesub date_part datepart date_trunc datetrunc"
          + " date_from_unix_date unix_date add_months months_between last_day next_day trunc year"
          + " isoyear quarter month week weekofyear yearweek day dayofmonth dayofweek dayofyear"
          + " weekday isodow dayname monthname days_in_month decade century millennium era julian"
          + " hour minute second millisecond microsecond nanosecond epoch epoch_ms epoch_us"
          + " epoch_ns make_date make_time make_timestamp make_timestamp_ms make_interval"
          + " make_dt_interval make_ym_interval to_date try_to_date to_timestamp try_to_timestamp"
          + " strftime strptime try_strptime date_format extract time_bucket to_years to_quarters"
          + " to_months to_weeks to_days to_hours to_minutes to_seconds to_milliseconds"
          + " to_microseconds to_decades to_centuries to_millennia normalized_interval timestampadd"
          + " timestampdiff dateadd timestamp_seconds timestamp_millis timestamp_micros"
          + " unix_seconds unix_millis unix_micros";

  private static final String COMPOSED =
      "list_value list_pack array array_value row struct struct_pack named_struct map"
          + " map_from_entries map_from_arrays map_keys map_values map_entries map_extract"
          + " map_extract_value map_contains map_contains_key element_at cardinality size"
          + " struct_extract struct_extract_at list_extract list_element array_extract get"
          + " list_contains list_has array_contains array_has list_has_any list_has_all"
          + " array_has_any array_has_all arrays_overlap list_position list_indexof array_position"
          + " array_indexof list_slice array_slice slice array_length json_array_length list_sort"
          + " list_reverse_sort array_sort array_reverse_sort sort_array list_reverse array_reverse"
          + " list_concat list_cat array_concat array_cat list_append list_prepend array_append"
          + " array_prepend list_unique array_unique list_apply list_transform array_apply"
          + " array_transform apply transform list_filter array_filter filter list_reduce"
          + " array_reduce reduce list_sum list_min list_max list_count list_bool_and list_bool_or"
          + " array_min array_max list_zip array_zip arrays_zip flatten generate_series range"
          + " sequence unnest explode posexplode list_where exists forall from_json to_json"
          + " json_extract json_extract_string json_extract_path json_extract_path_text json_value"
          + " json_exists json_keys json_type json_valid json_contains json_array json_object"
          + " json_quote get_json_object";

  /**
   * Aggregates that are the same whatever the order in which rows come. Those that add up
   * floating-point numbers (deviations, correlations, regressions, products) are not.
   */
  private static final String AGGREGATES =
      "count count_star count_if countif sum sum_no_overflow try_sum avg mean try_avg min max"
          + " median mad quantile quantile_cont quantile_disc percentile percentile_cont"
          + " percentile_disc bool_and bool_or every any some bit_and bit_or bit_xor regr_count"
          + " histogram grouping grouping_id";

  /** Aggregates that answer by the order in which rows come, or take one of several equal rows. */
  private static final String BY_ORDER =
      "first last any_value arbitrary first_value last_value list array_agg collect_list"
          + " string_agg group_concat listagg json_group_array";

  /** Their value is that of the row where the second argument is least or most. */
  private static final String BY_OTHER =
      "arg_min arg_max argmin argmax min_by max_by arg_min_null arg_max_null";

  private static final String WINDOWS =
      "rank dense_rank rank_dense percent_rank cume_dist row_number ntile lag lead first_value"
          + " last_value nth_value";

  private static final Set<String> AGGREGATE_NAMES = names(AGGREGATES);
  private static final Set<String> BY_ORDER_NAMES = names(BY_ORDER);
  private static final Set<String> BY_OTHER_NAMES = names(BY_OTHER);
  private static final Set<String> ALL =
      names(
          OPERATORS,
          CONDITIONS,
          NUMBERS,
          TEXTS,
          TIMES,
          COMPOSED,
          AGGREGATES,
          BY_ORDER,
          BY_OTHER,
          WINDOWS);

  private SteadyFunctions() {}

  private static Set<String> names(String... lists) {
    Set<String> names = new HashSet<>();
    for (String list : lists) {
      names.addAll(List.of(list.split(" ")));
    }
    return Set.copyOf(names);
  }

  /**
   * Whether definitions may call a function. Of those that take one row of several the query must
   * show besides that no two rows can be meant.
   *
   * @param name without a schema, in any case
   */
  public static boolean contains(String name) {
    return ALL.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Their names, in no order, for suggestions. */
  static List<String> names() {
    return new ArrayList<>(ALL);
  }

  static boolean isByOrder(String name) {
    return BY_ORDER_NAMES.contains(name);
  }

  static boolean isByOther(String name) {
    return BY_OTHER_NAMES.contains(name);
  }

  static boolean isAggregate(String name) {
    return AGGREGATE_NAMES.contains(name) || isByOrder(name) || isByOther(name);
  }
}

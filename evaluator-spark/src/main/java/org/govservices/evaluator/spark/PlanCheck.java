package org.govservices.evaluator.spark;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Holds SQL, as Spark's own parser reads it, against what may run: a SELECT on the tables of the
 * session. Spark has no lock like an embedded engine's: it would read any file and call any method.
 */
final class PlanCheck {
  /** The parts of a SELECT; whatever else a plan may hold is refused. */
  private static final Set<String> PARTS =
      Set.of(
          "Aggregate",
          "Distinct",
          "Except",
          "Filter",
          "GlobalLimit",
          "Intersect",
          "Join",
          "LateralJoin",
          "LocalLimit",
          "Offset",
          "OneRowRelation",
          "Project",
          "Sort",
          "SubqueryAlias",
          "Union",
          "UnresolvedHaving",
          "UnresolvedInlineTable",
          "UnresolvedRelation",
          "UnresolvedSubqueryColumnAliases",
          "UnresolvedWith",
          "Window",
          "WithWindowDefinition");

  private static final Set<String> CALLING_OUT = Set.of("reflect", "java_method", "try_reflect");

  private final Place place;
  private final Set<String> readable = new HashSet<>();

  private PlanCheck(Place place, Set<String> tables) {
    this.place = place;
    tables.forEach(table -> readable.add(table.toLowerCase(Locale.ROOT)));
  }

  /**
   * Checks a parsed query.
   *
   * @throws InvalidInputException when it does anything but read the tables
   */
  static void check(LogicalPlan plan, Set<String> tables, Place place) {
    PlanCheck check = new PlanCheck(place, tables);
    check.commonTables(plan);
    check.visit(plan);
  }

  private void commonTables(TreeNode<?> node) {
    if (node instanceof UnresolvedWith with) {
      CollectionConverters.asJava(with.cteRelations())
          .forEach(relation -> readable.add(relation._1().toLowerCase(Locale.ROOT)));
    }
    below(node).forEach(this::commonTables);
  }

  private void visit(TreeNode<?> node) {
    if (node instanceof LogicalPlan plan && !PARTS.contains(plan.nodeName())) {
      refuse(plan.nodeName());
    }
    if (node instanceof UnresolvedRelation relation
        && !readable.contains(relation.tableName().toLowerCase(Locale.ROOT))) {
      refuse(relation.tableName());
    }
    if (node instanceof UnresolvedFunction function) {
      String name = CollectionConverters.asJava(function.nameParts()).get(0);
      if (CALLING_OUT.contains(name.toLowerCase(Locale.ROOT))) {
        refuse(name + "(…)");
      }
    }
    below(node).forEach(this::visit);
  }

  /**
   * Everything that hangs on a node: children, what a WITH names, expressions, their subqueries.
   */
  private static Set<TreeNode<?>> below(TreeNode<?> node) {
    Set<TreeNode<?>> below = new java.util.LinkedHashSet<>();
    CollectionConverters.asJava(node.children()).forEach(child -> below.add((TreeNode<?>) child));
    if (node instanceof UnresolvedWith with) {
      CollectionConverters.asJava(with.cteRelations())
          .forEach(relation -> below.add(relation._2()));
    }
    if (node instanceof QueryPlan<?> plan) {
      CollectionConverters.asJava(plan.expressions()).forEach(below::add);
    }
    if (node instanceof PlanExpression<?> subquery) {
      below.add(subquery.plan());
    }
    return below;
  }

  private void refuse(String what) {
    throw new InvalidInputException(
        java.util.List.of(
            new Problem(place, "holds " + what + "; a query may read the declared tables only")));
  }
}

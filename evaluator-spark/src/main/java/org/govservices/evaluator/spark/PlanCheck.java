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
import org.govservices.evaluator.records.SteadyFunctions;
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

  private final Place place;

  private PlanCheck(Place place) {
    this.place = place;
  }

  /**
   * Checks a parsed query.
   *
   * @throws InvalidInputException when it does anything but read the tables
   */
  static void check(LogicalPlan plan, Set<String> tables, Place place) {
    Set<String> readable = new HashSet<>();
    tables.forEach(table -> readable.add(table.toLowerCase(Locale.ROOT)));
    new PlanCheck(place).visit(plan, readable);
  }

  /**
   * Visits a part of a plan.
   *
   * @param around what it may read: tables, and the names of each WITH around it
   */
  private void visit(TreeNode<?> node, Set<String> around) {
    Set<String> readable = around;
    if (node instanceof UnresolvedWith with) {
      readable = new HashSet<>(around);
      for (var relation : CollectionConverters.asJava(with.cteRelations())) {
        String name = relation._1().toLowerCase(Locale.ROOT);
        Set<String> before = new HashSet<>(readable);
        if (with.allowRecursion()) {
          before.add(name);
        }
        visit(relation._2(), before);
        readable.add(name);
      }
    }
    if (node instanceof LogicalPlan plan && !PARTS.contains(plan.nodeName())) {
      refuse(plan.nodeName());
    }
    if (node instanceof UnresolvedRelation relation
        && !readable.contains(relation.tableName().toLowerCase(Locale.ROOT))) {
      refuse(relation.tableName());
    }
    if (node instanceof UnresolvedFunction function) {
      String name =
          CollectionConverters.asJava(function.nameParts()).get(function.nameParts().size() - 1);
      if (!SteadyFunctions.contains(name)) {
        refuse(name + "(…)");
      }
    }
    for (TreeNode<?> child : below(node)) {
      visit(child, readable);
    }
  }

  /** What hangs on a node: children, expressions, their subqueries; not what a WITH names. */
  private static Set<TreeNode<?>> below(TreeNode<?> node) {
    Set<TreeNode<?>> below = new java.util.LinkedHashSet<>();
    CollectionConverters.asJava(node.children()).forEach(child -> below.add((TreeNode<?>) child));
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
            new Problem(
                place,
                "holds "
                    + what
                    + "; a query may read the declared tables only, and call what answers the"
                    + " same every time")));
  }
}

package vn.thuoc.instrument.rule;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Arithmetic over named numbers: {@code + - * /}, brackets, {@code MIN} and {@code MAX}, nothing
 * else. A kept library parses it; the tree is then worked out in exact fractions, because the
 * library itself would round thirds.
 */
public final class Formula {
  private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/");
  private static final Set<String> FUNCTIONS = Set.of("MIN", "MAX");

  private final String text;
  private final ASTNode tree;

  private Formula(String text, ASTNode tree) {
    this.text = text;
    this.tree = tree;
  }

  /**
   * Parses a formula.
   *
   * @throws IllegalArgumentException when it is not arithmetic over the names given; the message
   *     says what is wrong
   */
  public static Formula parse(String text, Set<String> names) {
    try {
      ASTNode tree = new Expression(text).getAbstractSyntaxTree();
      check(tree, names);
      return new Formula(text, tree);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  public String text() {
    return text;
  }

  /** The exact value, or nothing where something is divided by zero. */
  Optional<BigFraction> value(Map<String, BigFraction> inputs) {
    try {
      return Optional.of(value(tree, inputs));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static void check(ASTNode node, Set<String> names) {
    Token token = node.getToken();
    boolean known =
        switch (token.getType()) {
          case NUMBER_LITERAL -> true;
          case VARIABLE_OR_CONSTANT -> names.contains(token.getValue());
          case INFIX_OPERATOR -> OPERATORS.contains(token.getValue());
          case PREFIX_OPERATOR -> token.getValue().equals("-");
          case FUNCTION -> FUNCTIONS.contains(token.getValue().toUpperCase(Locale.ROOT));
          default -> false;
        };
    if (!known) {
      throw new IllegalArgumentException(token.getValue());
    }
    node.getParameters().forEach(child -> check(child, names));
  }

  private static BigFraction value(ASTNode node, Map<String, BigFraction> inputs) {
    Token token = node.getToken();
    List<BigFraction> parts =
        node.getParameters().stream().map(child -> value(child, inputs)).toList();
    return switch (token.getType()) {
      case NUMBER_LITERAL -> Rounding.Fractions.of(new BigDecimal(token.getValue()));
      case VARIABLE_OR_CONSTANT -> inputs.get(token.getValue());
      case PREFIX_OPERATOR -> parts.get(0).negate();
      case FUNCTION -> extreme(token.getValue(), parts);
      default -> infix(token.getValue(), parts.get(0), parts.get(1));
    };
  }

  private static BigFraction infix(String operator, BigFraction left, BigFraction right) {
    return switch (operator) {
      case "+" -> left.add(right);
      case "-" -> left.subtract(right);
      case "*" -> left.multiply(right);
      default -> left.divide(right);
    };
  }

  private static BigFraction extreme(String function, List<BigFraction> parts) {
    Stream<BigFraction> values = parts.stream();
    return (function.equalsIgnoreCase("MIN")
            ? values.min(BigFraction::compareTo)
            : values.max(BigFraction::compareTo))
        .orElseThrow(() -> new ArithmeticException("no values"));
  }
}

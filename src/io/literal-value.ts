import type { Expression, Program } from "estree";

/** What an attribute of a text may hold besides a string: plain data. */
export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal };

/**
 * The value of an expression in a text, when it is plain data: literals, lists and objects of them. Undefined for anything
 * that would have to be run.
 */
export function literalValue(program: Program): Literal | undefined {
  const [statement, second] = program.body;
  if (statement?.type !== "ExpressionStatement" || second !== undefined) return undefined;
  return plainValue(statement.expression);
}

function plainValue(expression: Expression): Literal | undefined {
  switch (expression.type) {
    case "Literal": {
      const { value } = expression;
      return typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null
        ? value
        : undefined;
    }
    case "UnaryExpression": {
      const value = plainValue(expression.argument);
      return expression.operator === "-" && typeof value === "number" ? -value : undefined;
    }
    case "TemplateLiteral":
      return expression.expressions.length === 0 ? (expression.quasis[0]?.value.cooked ?? undefined) : undefined;
    case "ArrayExpression": {
      const values = expression.elements.map((element) =>
        element === null || element.type === "SpreadElement" ? undefined : plainValue(element),
      );
      return values.some((value) => value === undefined) ? undefined : (values as Literal[]);
    }
    case "ObjectExpression": {
      const entries = expression.properties.map((property): [string, Literal] | undefined => {
        if (property.type !== "Property" || property.computed || property.kind !== "init" || property.method) {
          return undefined;
        }
        const { key } = property;
        const name = key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : undefined;
        const value = plainValue(property.value as Expression);
        return name === undefined || value === undefined ? undefined : [name, value];
      });
      return entries.some((entry) => entry === undefined)
        ? undefined
        : Object.fromEntries(entries.filter((entry) => entry !== undefined));
    }
    default:
      return undefined;
  }
}

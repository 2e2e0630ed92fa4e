// The published schema of an answer, read by a validator that knows all of its draft.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

const schema = JSON.parse(readFileSync(new URL("../../dist/answer.schema.json", import.meta.url), "utf8"));
// What the validator does not know, and a schema that contradicts itself, are errors.
const ajv = new Ajv2020({ strict: true, formats: { date: true } });
ajv.addSchema(schema, "answer");

/** What is wrong with a value: an answer, or with "#/$defs/saved_file" a file that the page saved. */
export function mistakes(value, part = "") {
  const validate = ajv.getSchema(`answer${part}`);
  return validate(value) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

// Run ajv in strict mode, formats included, on the files of a manifest: node with_ajv.mjs MANIFEST
import fs from "node:fs";
import path from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { version } from "./installed.mjs";

const manifest = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const fail = (message) => {
  throw new Error(message);
};
// What strict mode would only log is an error here.
const logger = { log: fail, warn: fail, error: fail };
const ajv = new Ajv2020.default({
  strict: true,
  strictTypes: true,
  strictTuples: true,
  strictRequired: true,
  allErrors: true,
  logger,
});
addFormats.default(ajv);
const schemas = new Map();
for (const name of fs.readdirSync(manifest.schemas).filter((name) => name.endsWith(".json"))) {
  schemas.set(name, JSON.parse(fs.readFileSync(path.join(manifest.schemas, name), "utf8")));
}
for (const schema of schemas.values()) ajv.addSchema(schema);
for (const schema of schemas.values()) ajv.getSchema(schema.$id);
const refused = {};
for (const file of manifest.files) {
  const check = ajv.getSchema(schemas.get(file.schema).$id);
  if (!check(JSON.parse(fs.readFileSync(file.path, "utf8")))) refused[file.path] = ajv.errorsText(check.errors);
}
console.log(JSON.stringify({ version: version("ajv"), schemas: schemas.size, refused }));

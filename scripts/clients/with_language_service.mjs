// Ask the JSON language service of VS Code for its diagnostics, without a network:
// node with_language_service.mjs MANIFEST
import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { service } from "./language_service.mjs";
import { version } from "./installed.mjs";

const manifest = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const schemas = fs.readdirSync(manifest.schemas).filter((name) => name.endsWith(".json"));
const address = (name) => `${pathToFileURL(manifest.schemas).href}/${name}`;
const language = service(schemas.map((name) => ({ uri: address(name), fileMatch: [`/by-name/${name}/*`] })));
const refused = {};

async function diagnose(file, uri, text) {
  const document = TextDocument.create(uri, "json", 1, text);
  const found = await language.doValidation(document, language.parseJSONDocument(document));
  if (found.length > 0) refused[file] = found.map((each) => each.message).join("; ");
}

for (const name of schemas) {
  const file = `${manifest.schemas}/${name}`;
  await diagnose(file, pathToFileURL(file).href, fs.readFileSync(file, "utf8"));
}
for (const [at, file] of manifest.files.entries()) {
  const text = fs.readFileSync(file.path, "utf8");
  if (file.leads) {
    await diagnose(file.path, pathToFileURL(file.path).href, text);
  } else {
    // A file that lies elsewhere than its `$schema` says: the schema is the one of the file's kind.
    const there = text.replace(/"\$schema"\s*:\s*"[^"]*"/, `"$$schema": "${address(file.schema)}"`);
    await diagnose(file.path, `file:///by-name/${file.schema}/${at}.json`, there);
  }
}
console.log(
  JSON.stringify({ version: version("vscode-json-languageservice"), schemas: schemas.length, refused }),
);

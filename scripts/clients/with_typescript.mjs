// Generate TypeScript types, and have `tsc --strict` check the files of a manifest as values of them:
// node with_typescript.mjs MANIFEST FOLDER
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { compileFromFile } from "json-schema-to-typescript";
import { version } from "./installed.mjs";

const manifest = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const folder = process.argv[3];
const modules = path.join(path.dirname(fileURLToPath(import.meta.url)), "node_modules");
const names = new Map();
const refused = {};
const schemas = fs.readdirSync(manifest.schemas).filter((name) => name.endsWith(".json"));

// The names that are global in browsers and in the language.
function globals() {
  const folders = fs.readdirSync(path.join(modules, "@typescript")).map((name) => `@typescript/${name}`);
  const libraries = ["typescript", ...folders].map((name) => path.join(modules, name, "lib")).filter(fs.existsSync);
  const declared = /^(?:declare )?(?:abstract )?(?:var|let|const|function|class|interface|type|namespace|enum) (\w+)/gm;
  const found = new Set();
  for (const library of libraries) {
    for (const file of fs.readdirSync(library).filter((name) => /^lib\.(dom|es|decorators).*\.d\.ts$/.test(name))) {
      const text = fs.readFileSync(path.join(library, file), "utf8");
      for (const [, name] of text.matchAll(declared)) found.add(name);
    }
  }
  if (!found.has("Text")) throw new Error("the libraries of TypeScript were not found");
  return found;
}

// How the types of a bundled schema differ from its definitions; a name has to mean the same in all of them.
const taken = manifest.bundled ? globals() : new Set();
const said = new Map();
function* wrongNames(schema, types) {
  const declarations = types.split(/^export /m).slice(1);
  const made = new Map(declarations.map((text) => [text.match(/^\w+ (\w+)/)[1], text.replace(/\/\*\*[^]*?\*\//g, "").trim()]));
  const wanted = new Set([schema.title, ...Object.keys(schema.$defs)]);
  for (const name of made.keys()) if (!wanted.has(name)) yield `${name} is no definition`;
  for (const name of wanted) if (!made.has(name)) yield `${name} is missing`;
  for (const [name, text] of made) {
    if (taken.has(name)) yield `${name} is global`;
    if ((said.get(name) ?? text) !== text) yield `${name} is something else in another schema`;
    said.set(name, text);
  }
}

for (const schema of schemas) {
  const file = path.join(manifest.schemas, schema);
  const types = await compileFromFile(file, { cwd: manifest.schemas, $refOptions: { resolve: { http: false } } });
  const module = schema.replace(".schema.json", "");
  fs.writeFileSync(path.join(folder, `${module}.ts`), types);
  const parsed = JSON.parse(fs.readFileSync(file, "utf8"));
  const wrong = manifest.bundled ? [...wrongNames(parsed, types)] : [];
  if (wrong.length > 0) refused[file] = wrong.join("; ");
  const words = parsed.title.split(" ");
  names.set(schema, { module, name: words.map((word) => word[0].toUpperCase() + word.slice(1)).join("") });
}
// JSON is TypeScript too, so that tsc sees every key of it.
for (const [at, file] of manifest.files.entries()) {
  const { module, name } = names.get(file.schema);
  const text = fs.readFileSync(file.path, "utf8");
  const lines = `import type { ${name} } from "./${module}";\nexport const value: ${name} = ${text};\n`;
  fs.writeFileSync(path.join(folder, `value-${at}.ts`), lines);
}
const options = { strict: true, noEmit: true, module: "esnext", moduleResolution: "bundler", types: [] };
fs.writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["*.ts"] }));
const tsc = path.join(modules, "typescript", "bin", "tsc");
const ran = spawnSync(process.execPath, [tsc, "--pretty", "false", "-p", folder], { cwd: folder, encoding: "utf8" });
for (const [line, name, at] of ran.stdout.matchAll(/^(?:.*\/)?(value-(\d+)|[a-z-]+)\.ts\(.*$/gm)) {
  refused[at === undefined ? path.join(manifest.schemas, `${name}.schema.json`) : manifest.files[at].path] ??= line;
}
if (ran.status !== 0 && Object.keys(refused).length === 0) throw new Error(ran.stdout + ran.stderr);
console.log(
  JSON.stringify({
    version: `${version("json-schema-to-typescript")} with typescript ${version("typescript")}`,
    schemas: schemas.length,
    refused,
  }),
);
